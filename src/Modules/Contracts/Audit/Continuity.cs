namespace SafetyPlatform.Contracts.Audit;

/// <summary>Whether the trail continues what was signed before; null when it does.</summary>
[SystemOnly]
public sealed record FindSetback : IQuery<Setback?>;

/// <summary>The trail is not what was signed before.</summary>
/// <param name="SizeSigned">Number of entries when it was last signed.</param>
/// <param name="SizeFound">Number of sealed entries now.</param>
/// <param name="IsRewritten">True when the entries up to <paramref name="SizeSigned"/> are there but are others; false when they are not there.</param>
public sealed record Setback(long SizeSigned, long SizeFound, bool IsRewritten);

/// <summary>
/// Goes on from an older state, knowingly: the trail gets a new name in its checkpoints, and an entry tells who answers for it and why.
/// Without a setback nothing happens.
/// </summary>
/// <param name="AdministratorEmail">An open account of a system administrator.</param>
/// <param name="Reason">At least ten characters.</param>
[SystemOnly]
public sealed record AcceptSetback(string AdministratorEmail, string Reason) : ICommand<Setback?>;
