using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Contracts.Reporting;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>A sentence in one language, and the records that say so. The key is the same in both languages.</summary>
internal sealed record DraftLine(string Key, ReportSection Section, int Paragraph, string Text, IReadOnlyList<RecordLink> Records)
{
    public DraftPromise? Promise { get; init; }

    public DraftProposal? Proposal { get; init; }
}

internal sealed record DraftPromise(string Title, int Year, RecordLink Source);

internal sealed record DraftProposal(ProposalEffect Effect, Guid? Subject, RevisionRule? Rule);

internal sealed record DraftTable(string Key, int Year, string Title, string RowHeader, IReadOnlyList<string> Columns, IReadOnlyList<DraftRow> Rows, FigureChart Chart = FigureChart.None);

internal sealed record DraftRow(string Key, string Label, IReadOnlyList<int> Values, RecordLink Record);
