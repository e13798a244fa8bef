using System.Text.Json;
using SafetyPlatform.Kernel.Charts;

namespace SafetyPlatform.Kernel.Documents;

internal static class JsonBlocks
{
    public static void Write(Utf8JsonWriter writer, Block block, ReportDocument document, bool forPaper)
    {
        writer.WriteStartObject();
        writer.Text("kind", JsonNamingPolicy.CamelCase.ConvertName(block.GetType().Name));

        switch (block)
        {
            case Heading h:
                writer.WriteNumber("level", h.Level);
                writer.Text("text", h.Text);
                break;
            case Paragraph p:
                Runs(writer, p.Runs);
                break;
            case BulletList l:
                Items(writer, l.Items);
                break;
            case NumberedList l:
                Items(writer, l.Items);
                break;
            case Table t:
                Table(writer, t, forPaper);
                break;
            case Figure f:
                writer.Text("caption", f.Caption);
                writer.Text("altText", f.AltText);
                JsonCharts.Write(writer, f.Chart);

                if (forPaper)
                {
                    writer.Text("svg", ChartSvg.ForDocument(f.Chart, document.Culture()));
                    writer.WriteNumber("width", ChartPainter.SizeOnPaper(f.Chart, document.Culture()).Width);
                }

                break;
            case Signatures s:
                writer.All("people", s.People, p => Pair(writer, "name", p.Name, "title", p.Title));
                break;
            case ApprovalStamp a:
                writer.Text("name", a.Name);
                writer.Text("role", a.Role);
                writer.Text("date", a.Date.Iso());
                writer.Text("contentHash", a.ContentHash);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "Unknown block.");
        }

        writer.WriteEndObject();
    }

    private static void Items(Utf8JsonWriter writer, IReadOnlyList<ListItem> items) => writer.All("items", items, item =>
    {
        writer.WriteStartObject();
        Runs(writer, item.Runs);
        writer.WriteEndObject();
    });

    private static void Runs(Utf8JsonWriter writer, IReadOnlyList<Run> runs) => writer.All("runs", runs, run =>
    {
        writer.WriteStartObject();
        writer.Text("text", run.Text);
        writer.Flag("bold", run.Bold);
        writer.Flag("italic", run.Italic);
        Evidence(writer, run.Evidence);

        if (run.Mark is { } mark)
        {
            writer.WritePropertyName("mark");
            Pair(writer, "text", mark.Text, "reason", mark.Reason);
        }

        writer.WriteEndObject();
    });

    private static void Table(Utf8JsonWriter writer, Table table, bool forPaper)
    {
        writer.Text("caption", table.Caption);
        writer.All("columns", table.Columns, c =>
            Pair(writer, "header", c.Header, "alignment", JsonNamingPolicy.CamelCase.ConvertName(c.Alignment.ToString())));

        if (forPaper)
        {
            writer.All("weights", table.Weights(), writer.WriteNumberValue);
        }

        writer.All("rows", table.Rows, row =>
        {
            writer.WriteStartArray();

            foreach (var cell in table.CellsOf(row))
            {
                writer.WriteStartObject();
                writer.Text("text", cell.Text);
                Evidence(writer, cell.Evidence);
                writer.WriteEndObject();
            }

            writer.WriteEndArray();
        });
        writer.Text("note", table.Note);
    }

    private static void Evidence(Utf8JsonWriter writer, IReadOnlyList<Evidence>? evidence)
    {
        if (evidence is { Count: > 0 })
        {
            writer.All("evidence", evidence, e => Pair(writer, "label", e.Label, "href", e.Href));
        }
    }

    private static void Pair(Utf8JsonWriter writer, string first, string firstText, string second, string secondText)
    {
        writer.WriteStartObject();
        writer.Text(first, firstText);
        writer.Text(second, secondText);
        writer.WriteEndObject();
    }
}
