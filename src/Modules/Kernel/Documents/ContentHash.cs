using SafetyPlatform.Kernel.Charts;

namespace SafetyPlatform.Kernel.Documents;

/// <summary>
/// The fingerprint of what a report says: SHA-256 over its title, language, head and blocks. Left out is what may change
/// around the same content: evidence and marks, signatures, approval stamps, the state mark and the foot.
/// </summary>
/// <remarks>
/// Form, so that others can compute it. A text is its length in UTF-8 bytes (four bytes, most significant first) and those
/// bytes; an absent text is the length FFFFFFFF; a number is four bytes; a truth value is one byte; a date is its text
/// yyyy-MM-dd; a list is its count and its members. First the text "SafetyPlatform.Document/1", then the fields in the order in which
/// the records declare them; each block and chart begins with its kind's name as a text. Runs of the same appearance that follow each
/// other count as one run, and empty runs not at all, so that splitting a sentence to attach evidence changes nothing.
/// </remarks>
public static class ContentHash
{
    private const int Shown = 16;

    /// <summary>64 lower-case hexadecimal digits.</summary>
    public static string Of(ReportDocument document)
    {
        using var hash = new FieldHash();
        hash.Add("SafetyPlatform.Document/1");
        hash.Add(document.Title);
        hash.Add(document.Language);
        Add(hash, document.Head);
        hash.AddAll([.. document.Blocks.Where(b => b is not (Signatures or ApprovalStamp))], b => Add(hash, b));

        return hash.Finish();
    }

    /// <summary>The first sixteen digits in groups of four, for people to compare.</summary>
    public static string Abbreviated(string contentHash) =>
        string.Join(' ', contentHash[..Math.Min(Shown, contentHash.Length)].Chunk(4).Select(c => new string(c)));

    private static void Add(FieldHash hash, DocumentHead head)
    {
        hash.Add(head.Organisation);
        hash.Add(head.DocumentType);
        hash.Add(head.Date);
        hash.Add(head.Board);
        hash.Add(head.ReferenceNumber);
        hash.Add(head.CaseOfficer);
    }

    private static void Add(FieldHash hash, Block block)
    {
        hash.Add(block.GetType().Name);

        switch (block)
        {
            case Heading h:
                hash.Add(h.Level);
                hash.Add(h.Text);
                break;
            case Paragraph p:
                Add(hash, p.Runs);
                break;
            case BulletList l:
                hash.AddAll(l.Items, i => Add(hash, i.Runs));
                break;
            case NumberedList l:
                hash.AddAll(l.Items, i => Add(hash, i.Runs));
                break;
            case Table t:
                Add(hash, t);
                break;
            case Figure f:
                Add(hash, f.Chart);
                hash.Add(f.AltText);
                hash.Add(f.Caption);
                break;
            default:
                throw new ArgumentOutOfRangeException(nameof(block), block.GetType().Name, "Unknown block.");
        }
    }

    private static void Add(FieldHash hash, IReadOnlyList<Run> runs) => hash.AddAll(runs.Joined(), run =>
    {
        hash.Add(run.Text);
        hash.Add(run.Bold);
        hash.Add(run.Italic);
    });

    private static void Add(FieldHash hash, Table table)
    {
        hash.Add(table.Caption);
        hash.AddAll(table.Columns, c =>
        {
            hash.Add(c.Header);
            hash.Add((int)c.Alignment);
        });
        hash.AddAll(table.Rows, row => hash.AddAll([.. table.CellsOf(row)], c => hash.Add(c.Text)));
        hash.Add(table.Note);
    }

    private static void Add(FieldHash hash, Chart chart)
    {
        hash.Add(chart.GetType().Name);
        hash.Add(chart.Title);
        hash.Add(chart.Description);
        ChartFields.Add(hash, chart);
    }
}
