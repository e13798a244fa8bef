using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Audit.Archive;

/// <summary>What the summary tells in figures, counted while the entries go by.</summary>
internal sealed class Counts
{
    /// <summary>Acts that a reviewer looks at first.</summary>
    private static readonly HashSet<string> Notable = new(
        ["Denied", "SignInFailed", "EraseTexts", "EraseWhatCameBack", "AcceptSetback", "RotateKey", "EndKey", "ExportTrail", "OrderExport"], StringComparer.Ordinal);

    public SortedDictionary<string, long> Types { get; } = new(StringComparer.Ordinal);

    public Dictionary<Guid, long> Units { get; } = [];

    public SortedDictionary<DateOnly, long> Months { get; } = [];

    public long Entries { get; private set; }

    /// <summary>Entries whose clock stood before that of the entry before them.</summary>
    public long WentBack { get; private set; }

    private DateTime last;

    public IEnumerable<KeyValuePair<string, long>> Remarkable => Types.Where(t => Notable.Contains(t.Key));

    public void Add(AuditEntry entry)
    {
        var day = Stockholm.DateOf(entry.At);
        var month = new DateOnly(day.Year, day.Month, 1);
        Types[entry.Type] = Types.GetValueOrDefault(entry.Type) + 1;
        Units[entry.UnitId] = Units.GetValueOrDefault(entry.UnitId) + 1;
        Months[month] = Months.GetValueOrDefault(month) + 1;
        WentBack += entry.At < last ? 1 : 0;
        last = entry.At;
        Entries++;
    }
}
