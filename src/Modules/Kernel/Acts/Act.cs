namespace SafetyPlatform.Kernel.Acts;

/// <summary>
/// What is being done right now, once per outermost command: the frame of its transaction and of its audit entry.
/// </summary>
public sealed class Act
{
    /// <summary>Key under which a retry of the same request gives the same answer; null when the sender gave none. At most 100 characters.</summary>
    public string? RequestKey { get; set; }

    /// <summary>Why sensitive data are accessed, where that is asked for.</summary>
    public string? Reason { get; set; }

    /// <summary>Id of the request in logs and audit entries.</summary>
    public string RequestId { get; set; } = "";

    /// <summary>Declared type of the running act; null outside a command.</summary>
    public string? Type { get; private set; }

    public string? Permission { get; private set; }

    public Guid? UnitId { get; set; }

    public Guid? RecordId { get; set; }

    /// <summary>What it was about in words that hold no personal data.</summary>
    public string? Subject { get; set; }

    /// <summary>Further facts by name, no personal data.</summary>
    public Dictionary<string, string> Facts { get; } = new(StringComparer.Ordinal);

    public bool IsRunning => Type is not null;

    /// <summary>State that the audit keeps for the running act.</summary>
    public object? Trail { get; set; }

    /// <summary>Gives the running act a truer type than its message's name: a sign-in that turned out to be a failed one.</summary>
    public void Rename(string type) => Type = IsRunning ? type : throw new InvalidOperationException("No act is running.");

    internal void Begin(string type, string? permission, Guid? unitId, Guid? recordId)
    {
        (Type, Permission, UnitId, RecordId, Subject, Trail) = (type, permission, unitId, recordId, null, null);
        Facts.Clear();
    }

    internal void End() => (Type, Permission, Trail, RequestKey) = (null, null, null, null);
}
