namespace SafetyPlatform.Contracts.Organization;

/// <summary>What a place in the tree is. Only <see cref="SchoolUnit"/> and <see cref="PreschoolUnit"/> are units where work is done and counted.</summary>
public enum UnitKind
{
    Municipality,
    Administration,
    Branch,
    SchoolUnit,
    PreschoolUnit,
}
