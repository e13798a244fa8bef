namespace SafetyPlatform.Kernel.Errors;

/// <summary>There is no such record, or it is not the asker's to know of: both look the same.</summary>
public sealed class NotFoundException(string kind, object id) : Exception($"No {kind} {id} in reach.");

/// <summary>The act is against a rule of the domain. The key's text is what the user reads.</summary>
public sealed class RuleViolationException(string key, params object[] arguments) : Exception(key)
{
    public string Key => Message;

    public IReadOnlyList<object> Arguments { get; } = arguments;

    /// <summary>The field it is shown at; null for the whole form.</summary>
    public string? Field { get; init; }
}

/// <summary>The role does not hold the permission.</summary>
public sealed class AccessDeniedException(string permission) : Exception($"Needs {permission}.")
{
    public string Permission { get; } = permission;
}

/// <summary>Somebody else changed the record in between.</summary>
public sealed class ConflictException() : Exception("Changed by somebody else in between.");

/// <summary>The audit entry could not be written, so what it tells of was undone.</summary>
public sealed class TrailUnavailableException(Exception cause) : Exception("The audit entry could not be written.", cause);
