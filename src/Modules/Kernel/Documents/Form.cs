using System.Globalization;

namespace SafetyPlatform.Kernel.Documents;

/// <summary>What the renderers write in the same way.</summary>
internal static class Form
{
    public static CultureInfo Culture(this ReportDocument document) =>
        CultureInfo.GetCultureInfo(document.Language == "en" ? "en-GB" : "sv-SE");

    /// <summary>Official documents date themselves the same way in both languages.</summary>
    public static string Iso(this DateOnly date) => date.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture);

    public static string Line(this ApprovalStamp stamp) => $"{stamp.Name}, {stamp.Role}, {stamp.Date.Iso()}";

    public static string HashLine(this ApprovalStamp stamp, DocumentLabels labels) =>
        $"{labels.ContentHash} {ContentHash.Abbreviated(stamp.ContentHash)}";

    /// <summary>The facts of the head that have a label, in the order in which they are shown.</summary>
    public static IEnumerable<(string Label, string Value)> Facts(this DocumentHead head, DocumentLabels labels)
    {
        yield return (labels.Date, head.Date.Iso());

        if (!string.IsNullOrEmpty(head.ReferenceNumber))
        {
            yield return (labels.ReferenceNumber, head.ReferenceNumber);
        }

        if (!string.IsNullOrEmpty(head.CaseOfficer))
        {
            yield return (labels.CaseOfficer, head.CaseOfficer);
        }
    }

    public static string TypeLine(this DocumentHead head) =>
        head.StateMark is null ? head.DocumentType : $"{head.DocumentType} ({head.StateMark})";

    /// <summary>
    /// How wide each column should be beside the others: about as many characters as its longest cell, between the longest word that
    /// must not be broken and forty.
    /// </summary>
    public static IReadOnlyList<int> Weights(this Table table) =>
        [.. table.Columns.Select((column, i) => table.Rows.Select(r => i < r.Count ? r[i].Text : "").Append(column.Header).Max(Weight))];

    private static int Weight(string text) =>
        3 + Math.Max(Math.Clamp(text.Length, 5, 40), text.Replace('\n', ' ').Split(' ').Max(word => Math.Min(word.Length, 24)));
}
