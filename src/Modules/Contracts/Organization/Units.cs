namespace SafetyPlatform.Contracts.Organization;

/// <summary>One place in the unit tree. Counts are as of today.</summary>
public sealed record UnitLine(
    Guid Id, string Name, string Code, UnitKind Kind, Guid? ParentId, string BranchName, int Pupils, int Staff)
{
    /// <summary>Where work is done and counted, as opposed to the branches above.</summary>
    public bool IsUnit => Kind is UnitKind.SchoolUnit or UnitKind.PreschoolUnit;
}

/// <summary>The places of the tree the asker may see, parents before children, then by name.</summary>
[Needs("units.read")]
public sealed record ListUnits : IQuery<IReadOnlyList<UnitLine>>;
