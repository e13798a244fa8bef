using System.Globalization;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Documents;
using SafetyPlatform.Kernel.Language;

namespace SafetyPlatform.Audit.Archive;

/// <summary>The summary for people: figures per kind, unit and month, what is worth a look, and the root that it all hangs on.</summary>
internal sealed class Summary(Texts texts)
{
    public ReportDocument Compose(ArchiveOrder order, Counts counts, SignedHead head, IReadOnlyDictionary<Guid, string> units, string organisation, DateOnly today) => new(
        texts["Audit.Summary.Title"],
        order.Language,
        new DocumentHead(organisation, texts["Audit.Summary.Type"], today, texts["Audit.Summary.Board"]),
        [
            new Paragraph(texts["Audit.Summary.Lead", Number(counts.Entries), Day(order.From), Day(order.To), Scope(order, units)].Value),
            new Paragraph(texts["Audit.Summary.Head", Number(head.Size), head.Root].Value),
            new Heading(1, texts["Audit.Summary.Notable"]),
            .. NotableOf(counts),
            new Heading(1, texts["Audit.Summary.Figures"]),
            TableOf("Audit.Summary.PerMonth", "Audit.Summary.Month", counts.Months.Select(m => (m.Key.ToString("yyyy-MM", CultureInfo.InvariantCulture), m.Value))),
            TableOf("Audit.Summary.PerType", "Audit.Csv.What", counts.Types.OrderByDescending(t => t.Value).Select(t => (CsvRow.TypeText(t.Key, texts), t.Value))),
            TableOf("Audit.Summary.PerUnit", "Audit.Csv.Unit", counts.Units.OrderByDescending(u => u.Value).Select(u => (UnitName(u.Key, units), u.Value))),
        ],
        new DocumentFoot(texts["Audit.Summary.Foot", Number(head.Size), head.Root[..16]]));

    public DocumentLabels Labels() => new(texts["Audit.Summary.Date"], "", "", "", "", texts["Audit.Summary.PageOf"]);

    private IEnumerable<Block> NotableOf(Counts counts)
    {
        List<ListItem> items = [.. counts.Remarkable.Select(t => new ListItem(texts["Audit.Summary.Item", CsvRow.TypeText(t.Key, texts), Number(t.Value)].Value))];

        if (counts.WentBack > 0)
        {
            items.Add(new ListItem(texts["Audit.Summary.WentBack", Number(counts.WentBack)].Value));
        }

        return items.Count == 0 ? [new Paragraph(texts["Audit.Summary.NothingNotable"].Value)] : [new BulletList(items)];
    }

    private Table TableOf(string caption, string column, IEnumerable<(string Name, long Count)> rows) => new(
        texts[caption], [new Column(texts[column]), new Column(texts["Audit.Summary.Entries"], ColumnAlignment.End)], [.. rows.Select(r => (IReadOnlyList<Cell>)[r.Name, Number(r.Count)])]);

    private string Scope(ArchiveOrder order, IReadOnlyDictionary<Guid, string> units) => order.UnitId is { } unit ? UnitName(unit, units) : texts["Audit.Summary.AllUnits"];

    private string UnitName(Guid id, IReadOnlyDictionary<Guid, string> units) => id == Guid.Empty ? texts["Audit.Summary.Whole"] : units.GetValueOrDefault(id) ?? id.ToString();

    private static string Day(DateOnly day) => day.ToString("O", CultureInfo.InvariantCulture);

    private static string Number(long number) => number.ToString("N0", CultureInfo.CurrentCulture);
}
