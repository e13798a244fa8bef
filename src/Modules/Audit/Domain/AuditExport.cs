namespace SafetyPlatform.Audit.Domain;

/// <summary>An archive somebody has ordered. It is built in the background, so that a page need not wait for it.</summary>
internal sealed class AuditExport
{
    public required Guid Id { get; init; }

    public required Guid OrderedBy { get; init; }

    public required DateTime OrderedAt { get; init; }

    public required DateOnly From { get; init; }

    public required DateOnly To { get; init; }

    /// <summary>The unit that was asked for; null for all in reach.</summary>
    public Guid? OnlyUnit { get; init; }

    /// <summary>Language of what is for people in it: <c>sv</c> or <c>en</c>.</summary>
    public required string Language { get; init; }

    public ExportState State { get; set; }

    /// <summary>Entries written so far, of <see cref="Total"/>.</summary>
    public long Done { get; set; }

    public long Total { get; set; }
}

internal enum ExportState
{
    Waiting,
    Building,
    Ready,
    Failed,
}
