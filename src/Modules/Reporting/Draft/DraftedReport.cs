using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>A draft in both languages, not yet part of any report.</summary>
internal sealed record DraftedReport(Bilingual Title, OrganizationFacts Organization, IReadOnlyList<DraftedSentence> Sentences, IReadOnlyList<DraftedFigure> Figures)
{
    /// <summary>Lays the two languages beside each other; a sentence that only one of them has is left out.</summary>
    public static DraftedReport Merge(OneLanguage sv, OneLanguage en) => new(
        new Bilingual(sv.Title, en.Title),
        sv.Organization,
        [.. sv.Lines.Join(en.Lines, l => l.Key, l => l.Key, Both).Select((s, i) => s with { Position = i })],
        [.. sv.Tables.Join(en.Tables, t => t.Key, t => t.Key, Both).Select((t, i) => t with { Position = i })]);

    private static DraftedSentence Both(DraftLine sv, DraftLine en) => new(
        sv.Key,
        sv.Section,
        sv.Paragraph,
        0,
        new Bilingual(sv.Text, en.Text),
        [.. sv.Records.Zip(en.Records, EvidenceLink.Of)],
        sv.Promise is null || en.Promise is null ? null : new PromiseMade(sv.Promise.Title, en.Promise.Title, sv.Promise.Year, EvidenceLink.Of(sv.Promise.Source, en.Promise.Source)),
        sv.Proposal);

    private static DraftedFigure Both(DraftTable sv, DraftTable en) => new(sv.Key, 0, new FigureTable(
        new Bilingual(sv.Title, en.Title),
        new Bilingual(sv.RowHeader, en.RowHeader),
        [.. sv.Columns.Zip(en.Columns, (a, b) => new Bilingual(a, b))],
        [.. sv.Rows.Join(en.Rows, r => r.Key, r => r.Key, (a, b) => new FigureRow(a.Key, new Bilingual(a.Label, b.Label), a.Values, EvidenceLink.Of(a.Record, b.Record)))],
        sv.Chart,
        sv.Year));
}

internal sealed record DraftedSentence(
    string Key, ReportSection Section, int Paragraph, int Position, Bilingual Text, List<EvidenceLink> Evidence, PromiseMade? Promise, DraftProposal? Proposal);

internal sealed record DraftedFigure(string Key, int Position, FigureTable Table);

internal sealed record OneLanguage(string Title, OrganizationFacts Organization, IReadOnlyList<DraftLine> Lines, IReadOnlyList<DraftTable> Tables);
