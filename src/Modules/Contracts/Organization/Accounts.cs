namespace SafetyPlatform.Contracts.Organization;

/// <summary>
/// Adds an administrator from the command line, with a link for choosing the first password. In an empty installation it also
/// lays the root of the unit tree under this name.
/// </summary>
/// <param name="Municipality">"Ekbacka kommun"; needed when the tree is empty, ignored otherwise.</param>
/// <returns>The link, good once and for seven days.</returns>
[SystemOnly]
[HoldsSecret]
public sealed record AddAdministrator(string Name, string Email, string? Municipality) : ICommand<Uri>;

/// <summary>Makes a link with which the person can choose a new password, good once and for seven days.</summary>
/// <returns>Null when no open account has the address.</returns>
[SystemOnly]
[HoldsSecret]
public sealed record MakePasswordLink(string Email) : ICommand<Uri?>;

/// <summary>All accounts by name, for the command line.</summary>
[SystemOnly]
public sealed record ListAccounts : IQuery<IReadOnlyList<AccountLine>>;

/// <param name="HasPassword">False while the invitation waits.</param>
/// <param name="ClosedAt">UTC; null while the account is open.</param>
/// <param name="Roles">The roles held today.</param>
public sealed record AccountLine(
    Guid Id, string Name, string Email, bool HasPassword, bool HasSecondFactor, DateTime? ClosedAt, IReadOnlyList<Role> Roles);
