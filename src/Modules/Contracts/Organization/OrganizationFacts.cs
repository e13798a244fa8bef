namespace SafetyPlatform.Contracts.Organization;

/// <summary>What the yearly report says about the organisation itself.</summary>
[Needs("reports.read")]
public sealed record GetOrganizationFacts : IQuery<OrganizationFacts>;

/// <param name="Municipality">"Ekbacka kommun".</param>
/// <param name="Administration">"Kultur- och utbildningsförvaltningen".</param>
/// <param name="Activity">The part of the activity the report is about: "verksamhet utbildning".</param>
/// <param name="Board">"Kultur- och utbildningsnämnden".</param>
/// <param name="Accounts">Open personal accounts today.</param>
/// <param name="AccountsWithSecondFactor">Of these, protected by a second factor.</param>
public sealed record OrganizationFacts(
    string Municipality,
    string Administration,
    string Activity,
    string Board,
    int Units,
    int Staff,
    int Pupils,
    int Accounts,
    int AccountsWithSecondFactor,
    PersonName? DirectorOfAdministration,
    PersonName? HeadOfSchools,
    RecordLink Record);
