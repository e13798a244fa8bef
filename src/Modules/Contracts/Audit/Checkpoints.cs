namespace SafetyPlatform.Contracts.Audit;

/// <summary>The trail as it stands, signed: signs anew when entries have come since. Null while the trail is empty.</summary>
[SystemOnly]
public sealed record GetCheckpoint : IErrand<SignedHead?>;

/// <summary>The newest checkpoint that has been signed, without signing another; null when none has.</summary>
[SystemOnly]
public sealed record GetLastSigned : IQuery<SignedHead?>;

/// <param name="Origin">Name of the log.</param>
/// <param name="Size">Number of entries.</param>
/// <param name="Root">Root of the tree in lower-case hexadecimal.</param>
/// <param name="Note">The signed note, as it is mailed and printed.</param>
/// <param name="At">When it was signed, UTC.</param>
public sealed record SignedHead(string Origin, long Size, string Root, string Note, DateTime At);

/// <summary>The public keys with their history, as keys.json (see docs/audit.md).</summary>
[SystemOnly]
public sealed record GetLogKeys : IQuery<string>;

/// <summary>Makes a new key to sign with; the old one signs beside it for thirty days. Gives the new key's id.</summary>
[SystemOnly]
public sealed record RotateKey : ICommand<string>;

/// <summary>Ends a key at once, because it is lost or may be in other hands. Gives the id of the key made in its place, if one was.</summary>
/// <param name="KeyId">Eight hexadecimal digits.</param>
/// <param name="IsCompromised">What it signed counts no longer.</param>
[SystemOnly]
public sealed record EndKey(string KeyId, bool IsCompromised) : ICommand<string?>;
