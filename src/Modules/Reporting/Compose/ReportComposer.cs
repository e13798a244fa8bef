using SafetyPlatform.Kernel.Documents;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Compose;

/// <summary>Turns a report into the document that every rendering shows.</summary>
internal sealed class ReportComposer(Texts texts)
{
    /// <param name="language"><c>sv</c> or <c>en</c>.</param>
    /// <param name="forBoard">Without evidence and without who changed what: the board sees signatories only.</param>
    public ReportDocument Compose(YearlyReport report, string language, bool forBoard = false) => InLanguage.Run(language, () =>
    {
        var parts = new DocumentParts(report, texts, language, forBoard);
        var stamp = report.Valid(ApprovalStep.Director);

        return new ReportDocument(
            report.Title.In(language),
            language,
            new DocumentHead(
                report.Administration,
                texts["Reporting.Document.Type"],
                report.Date,
                report.Board,
                report.ReferenceNumber.Length == 0 ? null : report.ReferenceNumber,
                CaseOfficer: null,
                StateMark: stamp is null ? texts["Reporting.Document.DraftMark"].Value : null),
            [.. parts.Blocks()],
            new DocumentFoot(stamp is null ? null : $"{stamp.Name}, {texts["Reporting.Document.Approver"]}, {stamp.On:yyyy-MM-dd}"));
    });

    public DocumentLabels Labels(string language) => InLanguage.Run(language, () => new DocumentLabels(
        texts["Reporting.Document.Date"],
        texts["Reporting.Document.ReferenceNumber"],
        texts["Reporting.Document.CaseOfficer"],
        texts["Reporting.Document.Evidence"],
        texts["Reporting.Document.ContentHash"],
        texts["Reporting.Document.PageOf"]));

    /// <summary>The fingerprints of what the report says now, Swedish and English.</summary>
    public (string Sv, string En) Hashes(YearlyReport report) => (ContentHash.Of(Compose(report, "sv")), ContentHash.Of(Compose(report, "en")));
}
