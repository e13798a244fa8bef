using SafetyPlatform.Kernel.Documents;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Compose;

/// <summary>The body of a report: headings, sentences gathered into paragraphs, tables, signatures. A heading with nothing under it is left out.</summary>
internal sealed class DocumentParts(YearlyReport report, Texts texts, string language, bool forBoard)
{
    public IEnumerable<Block> Blocks() =>
    [
        .. Under(1, "CaseDescription", Paragraphs(ReportSection.CaseDescription)),
        .. Under(1, "Statement", [
            .. Paragraphs(ReportSection.Statement),
            .. Under(2, "PastPromises", Promises()),
            .. Under(2, "Figures", [.. Paragraphs(ReportSection.Figures), .. report.Figures.OrderBy(f => f.Position).SelectMany(f => FigureParts.Of(f, texts, language, forBoard))])]),
        .. Under(1, "Economy", Paragraphs(ReportSection.Economy)),
        .. Under(1, "Proposals", Paragraphs(ReportSection.Proposals)),
        new Signatures([new Signatory(report.Director, report.DirectorTitle), new Signatory(report.HeadOfSchools, report.HeadOfSchoolsTitle)]),
        .. Stamp(),
    ];

    private IEnumerable<Block> Under(int level, string heading, IEnumerable<Block> blocks)
    {
        var all = blocks.ToList();

        return all.Count == 0 ? all : all.Prepend(new Heading(level, texts[$"Reporting.Section.{heading}"]));
    }

    private IEnumerable<Block> Paragraphs(ReportSection section) => Shown(section)
        .GroupBy(s => s.Paragraph)
        .OrderBy(g => g.Key)
        .Select(g => new Paragraph((IReadOnlyList<Run>)[.. g.SelectMany((s, i) => i == 0 ? [RunOf(s)] : new[] { new Run(" "), RunOf(s) })]));

    private IEnumerable<Block> Promises()
    {
        var items = Shown(ReportSection.PastPromises).Select(s => new ListItem(RunOf(s))).ToList();

        return items.Count == 0 ? [] : [new BulletList(items)];
    }

    private IEnumerable<ReportSentence> Shown(ReportSection section) =>
        report.Sentences.Where(s => s.Section == section && s.IsShown).OrderBy(s => s.Paragraph).ThenBy(s => s.Position);

    private Run RunOf(ReportSentence sentence) => new(
        sentence.Text.In(language),
        Evidence: forBoard ? null : [.. sentence.Evidence.Select(e => new Evidence(e.Label(language), e.Href)).Distinct()],
        Mark: forBoard || sentence.Reason is null ? null : new Mark(
            texts[$"Reporting.Mark.{sentence.Origin}"],
            texts["Reporting.Mark.Reason", sentence.Reason, sentence.ChangedBy!, Stockholm.DateOf(sentence.ChangedAt!.Value).ToString("yyyy-MM-dd")]));

    private IEnumerable<Block> Stamp() => report.Valid(ApprovalStep.Director) is { } approval
        ? [new ApprovalStamp(approval.Name, texts["Reporting.Document.Approver"], approval.On, language == "en" ? approval.HashEn : approval.HashSv)]
        : [];
}
