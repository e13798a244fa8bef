using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>Lays a fresh draft into a report: new sentences in, those without a record out, words written by hand kept.</summary>
internal static class Redraft
{
    public static void TakeAll(this YearlyReport report, DraftedReport draft, PlatformDbContext db, TimeProvider clock)
    {
        foreach (var sentence in draft.Sentences)
        {
            report.Take(sentence, clock);
        }

        var keys = draft.Sentences.Select(s => s.Key).ToHashSet(StringComparer.Ordinal);

        foreach (var gone in report.Sentences.Where(s => s.Origin == SentenceOrigin.Generated && !keys.Contains(s.Key)).ToList())
        {
            report.Drop(gone, db);
        }

        TakeFigures(report, draft, db, clock);
    }

    public static void Take(this YearlyReport report, DraftedSentence drafted, TimeProvider clock)
    {
        var sentence = report.Sentences.Find(s => s.Key == drafted.Key);

        if (sentence is null)
        {
            sentence = new ReportSentence
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                ReportId = report.Id,
                Key = drafted.Key,
                Section = drafted.Section,
                Paragraph = drafted.Paragraph,
                Position = drafted.Position,
            };
            report.Sentences.Add(sentence);
        }

        (sentence.Paragraph, sentence.Position) = (drafted.Paragraph, drafted.Position);
        sentence.TakeGenerated(drafted.Text, drafted.Evidence, drafted.Promise);
        TakeProposal(report, drafted, clock);
    }

    public static void Drop(this YearlyReport report, ReportSentence sentence, PlatformDbContext db)
    {
        report.Sentences.Remove(sentence);
        db.Remove(sentence);

        foreach (var proposal in report.Proposals.Where(p => p.SentenceKey == sentence.Key).ToList())
        {
            report.Proposals.Remove(proposal);
            db.Remove(proposal);
        }
    }

    private static void TakeProposal(YearlyReport report, DraftedSentence drafted, TimeProvider clock)
    {
        if (drafted.Proposal is not { } proposed)
        {
            return;
        }

        var proposal = report.Proposals.Find(p => p.SentenceKey == drafted.Key);

        if (proposal is null)
        {
            proposal = new ReportProposal { Id = Guid.CreateVersion7(clock.GetUtcNow()), ReportId = report.Id, SentenceKey = drafted.Key, Effect = proposed.Effect };
            report.Proposals.Add(proposal);
        }

        (proposal.Subject, proposal.Rule) = (proposed.Subject, proposed.Rule);
    }

    private static void TakeFigures(YearlyReport report, DraftedReport draft, PlatformDbContext db, TimeProvider clock)
    {
        foreach (var drafted in draft.Figures)
        {
            var figure = report.Figures.Find(f => f.Key == drafted.Key);

            if (figure is null)
            {
                figure = new ReportFigure { Id = Guid.CreateVersion7(clock.GetUtcNow()), ReportId = report.Id, Key = drafted.Key, Position = drafted.Position };
                report.Figures.Add(figure);
            }

            figure.Position = drafted.Position;
            figure.TakeGenerated(drafted.Table);
        }

        foreach (var gone in report.Figures.Where(f => draft.Figures.All(d => d.Key != f.Key)).ToList())
        {
            report.Figures.Remove(gone);
            db.Remove(gone);
        }
    }
}
