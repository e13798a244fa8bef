namespace SafetyPlatform.Kernel.Documents;

/// <summary>
/// A report as content, without form: every renderer shows the same. <paramref name="Language"/> is "sv" or "en".
/// </summary>
public sealed record ReportDocument(
    string Title,
    string Language,
    DocumentHead Head,
    IReadOnlyList<Block> Blocks,
    DocumentFoot Foot);

/// <summary>
/// Who writes to whom, what, when and under which reference number (diarienummer). <paramref name="StateMark"/> says that the
/// document is not final ("Utkast").
/// </summary>
public sealed record DocumentHead(
    string Organisation,
    string DocumentType,
    DateOnly Date,
    string Board,
    string? ReferenceNumber = null,
    string? CaseOfficer = null,
    string? StateMark = null);

/// <summary>The lines at the foot of every page beside the page number.</summary>
/// <param name="ApproverLine">Such as "Sara Dahlin, Godkännare tjänsteskrivelse, 2024-11-06".</param>
/// <param name="TrailLine">How the audit trail stood when the file was made; belongs to the file, not to what was approved.</param>
public sealed record DocumentFoot(string? ApproverLine = null, string? TrailLine = null);
