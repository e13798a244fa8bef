namespace SafetyPlatform.Contracts.Organization;

/// <summary>The roles of the school administration. A person holds each over one branch of the unit tree, from a date to a date.</summary>
public enum Role
{
    Administrator,
    DirectorOfAdministration,
    HeadOfSchools,
    OperationsManager,
    Principal,
    SafetyCoordinator,
    Staff,
    BoardMember,
    BoardSecretary,
    Auditor,
}
