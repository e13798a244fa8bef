using SafetyPlatform.Contracts.Audit;

namespace SafetyPlatform.Contracts.Reporting;

/// <summary>
/// Writes a year's report as it stands into a folder, which is made when it is missing: DOCX, HTML, JSON, and PDF where the
/// typesetter is installed. Files of the same name are replaced.
/// </summary>
/// <param name="Language"><c>sv</c> or <c>en</c>.</param>
[SystemOnly]
[Leaves("WroteReportFiles")]
public sealed record WriteReportFiles(int Year, string Folder, string Language = "sv") : IQuery<WrittenReport>;

/// <param name="Files">Full paths, in the order they were written.</param>
/// <param name="PdfMissing">Why there is no PDF; null when there is one.</param>
public sealed record WrittenReport(IReadOnlyList<string> Files, string? PdfMissing);
