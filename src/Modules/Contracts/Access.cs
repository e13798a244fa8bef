namespace SafetyPlatform.Contracts;

/// <summary>
/// The permission that a message, page or endpoint asks for. The names and the roles that hold them stand in
/// <c>Kernel/Access/permissions.csv</c>; what is not named there is refused.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class NeedsAttribute(string permission) : Attribute
{
    public string Permission { get; } = permission;
}

/// <summary>Open to people who have not signed in. The reason is shown in the route list.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class OpenToAllAttribute(string why) : Attribute
{
    public string Why { get; } = why;
}

/// <summary>Any signed-in person, whatever the role (own password, own sessions, own language).</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SignedInAttribute : Attribute;

/// <summary>Only the platform itself sends it: a job, the command line, the demo story. Never reachable from a page or the API.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SystemOnlyAttribute : Attribute;

/// <summary>
/// Marks a query whose answer is sensitive (a case, a secret date, names): that it was read becomes an audit entry.
/// A query that implements <see cref="IConcernsRecord"/> names what was read.
/// </summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class SensitiveReadAttribute : Attribute;

/// <summary>The message or its answer holds a secret (a password, a code, a token): nothing of it, not even a fingerprint, is kept for retries.</summary>
[AttributeUsage(AttributeTargets.Class, Inherited = false)]
public sealed class HoldsSecretAttribute : Attribute;

/// <summary>A message about one unit: the permission is asked for that unit, and the audit entry carries it.</summary>
public interface IConcernsUnit
{
    Guid UnitId { get; }
}

/// <summary>A message about one record, for the audit entry.</summary>
public interface IConcernsRecord
{
    Guid RecordId { get; }
}
