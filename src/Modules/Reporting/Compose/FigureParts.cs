using System.Globalization;
using SafetyPlatform.Kernel.Charts;
using SafetyPlatform.Kernel.Documents;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Compose;

/// <summary>A table of the report, after its chart when it has one. Counts changed by hand are told under the table with their reason.</summary>
internal static class FigureParts
{
    public static IEnumerable<Block> Of(ReportFigure figure, Texts texts, string language, bool forBoard)
    {
        var table = figure.Shown;

        if (table.Chart == FigureChart.Months)
        {
            var chart = Months(table, texts, language);

            yield return new Figure(chart, chart.Description, chart.Title);
        }

        yield return new Table(
            table.Title.In(language),
            [new Column(table.RowHeader.In(language)), .. table.Columns.Select(c => new Column(c.In(language), ColumnAlignment.End))],
            [.. table.Rows.Select(r => (IReadOnlyList<Cell>)[Label(r, language, forBoard), .. r.Values.Select(v => new Cell(v.ToString("N0", CultureInfo.CurrentUICulture)))])],
            Note(figure, texts, language));
    }

    private static Cell Label(FigureRow row, string language, bool forBoard) =>
        new(row.Label.In(language), forBoard ? null : [new Evidence(row.Evidence.Label(language), row.Evidence.Href)]);

    private static MonthChart Months(FigureTable table, Texts texts, string language)
    {
        var most = table.Rows.MaxBy(r => r.Values[0])!;

        return new MonthChart(
            table.Title.In(language),
            texts["Reporting.Figure.MonthsText", table.Rows.Sum(r => r.Values[0]), table.Columns[0].In(language), table.Rows.Sum(r => r.Values[1]), table.Columns[1].In(language), most.Label.In(language), most.Values[0]],
            texts["Reporting.Figure.Incidents"],
            new DateOnly(table.Year, 1, 1),
            new Series(table.Columns[0].In(language), [.. table.Rows.Select(r => r.Values[0])]),
            new Series(table.Columns[1].In(language), [.. table.Rows.Select(r => r.Values[1])]));
    }

    private static string? Note(ReportFigure figure, Texts texts, string language)
    {
        var notes = figure.Changes.Select(c => texts[
            "Reporting.Figure.Changed",
            figure.Generated.Rows.Single(r => r.Key == c.Row).Label.In(language),
            figure.Generated.Columns[c.Column].In(language),
            c.From,
            c.To,
            c.Reason].Value).ToList();

        return notes.Count == 0 ? null : string.Join(' ', notes);
    }
}
