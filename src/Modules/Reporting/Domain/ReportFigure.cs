using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Reporting.Domain;

/// <summary>A table of counts in a report, with its chart if it has one. A count changed by hand keeps what the records gave.</summary>
internal sealed class ReportFigure
{
    public required Guid Id { get; init; }

    public required Guid ReportId { get; init; }

    public required string Key { get; init; }

    public required int Position { get; set; }

    public FigureTable Generated { get; private set; } = FigureTable.Empty;

    public List<FigureChange> Changes { get; private set; } = [];

    /// <summary>The table as it is shown.</summary>
    public FigureTable Shown => Changes.Aggregate(Generated, (table, change) => table.With(change));

    public void TakeGenerated(FigureTable table)
    {
        Generated = table;
        Changes = [.. Changes.Where(c => table.Holds(c.Row, c.Column)).Select(c => c with { From = table.ValueAt(c.Row, c.Column) })];
    }

    public void Change(string row, int column, int value, string reason, Writer by)
    {
        if (!Generated.Holds(row, column))
        {
            throw new RuleViolationException("Reporting.Rule.NoSuchFigure");
        }

        Changes = [.. Changes.Where(c => c.Row != row || c.Column != column), new FigureChange(row, column, Generated.ValueAt(row, column), value, reason, by)];
    }

    public void Restore() => Changes = [];
}

/// <param name="From">What the records gave.</param>
internal sealed record FigureChange(string Row, int Column, int From, int To, string Reason, Writer By);

internal enum FigureChart
{
    None,
    Months,
    Bars,
}

internal sealed record FigureTable(Bilingual Title, Bilingual RowHeader, IReadOnlyList<Bilingual> Columns, IReadOnlyList<FigureRow> Rows, FigureChart Chart, int Year)
{
    public static readonly FigureTable Empty = new(new Bilingual("", ""), new Bilingual("", ""), [], [], FigureChart.None, 0);

    public bool Holds(string row, int column) => column >= 0 && column < Columns.Count && Rows.Any(r => r.Key == row);

    public int ValueAt(string row, int column) => Rows.Single(r => r.Key == row).Values[column];

    public FigureTable With(FigureChange change) => this with
    {
        Rows = [.. Rows.Select(r => r.Key == change.Row ? r with { Values = [.. r.Values.Select((v, i) => i == change.Column ? change.To : v)] } : r)],
    };
}

internal sealed record FigureRow(string Key, Bilingual Label, IReadOnlyList<int> Values, EvidenceLink Evidence);
