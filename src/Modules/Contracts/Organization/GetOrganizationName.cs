namespace SafetyPlatform.Contracts.Organization;

/// <summary>The municipality's name as everyone may see it; empty until it has been given.</summary>
[OpenToAll("stands in the footer of every page")]
public sealed record GetOrganizationName : IQuery<string>;
