using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Contracts.Reporting;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>Asks every module for the facts of the year, once per language, and writes a draft from them.</summary>
internal sealed class Drafter(IMediator mediator, PlatformDbContext db, Texts texts, TextCatalogue catalogue)
{
    public async Task<DraftedReport> WriteAsync(DraftPeriod period, CancellationToken cancellationToken)
    {
        var own = await OwnFactsAsync(period.Year, cancellationToken);

        return DraftedReport.Merge(
            await InLanguage.RunAsync("sv", () => WriteAsync(period, own, "sv", cancellationToken)),
            await InLanguage.RunAsync("en", () => WriteAsync(period, own, "en", cancellationToken)));
    }

    private async Task<OneLanguage> WriteAsync(DraftPeriod period, OwnFacts own, string language, CancellationToken cancellationToken)
    {
        var facts = new DraftFacts(
            period.Year,
            period.From,
            period.To,
            await mediator.Send(new GetPlanFacts(period.From, period.To), cancellationToken),
            await mediator.Send(new GetTrainingFacts(period.From, period.To), cancellationToken),
            await mediator.Send(new GetIncidentFacts(new DateOnly(period.Year, 1, 1), period.To), cancellationToken),
            await mediator.Send(new GetImprovementFacts(period.From, period.To), cancellationToken),
            await mediator.Send(new GetOrganizationFacts(), cancellationToken),
            [.. own.Answers.Select(a => Answered(a, language))],
            period.Economy is { } consequence ? new EconomyFact(consequence, period.EconomyText.In(language), new RecordLink("report", period.ReportId, texts["Reporting.Record.Economy", period.Year], $"/reports/{period.Year}/economy")) : null,
            own.Earlier is { } earlier ? new EarlierReport(earlier.Year, earlier.On, earlier.Paragraph, new RecordLink("report", earlier.Id, texts["Reporting.Record.Report", earlier.Year], $"/reports/{earlier.Year}")) : null);
        var prose = new Prose(texts, catalogue);

        return new OneLanguage(DraftWriter.Title(facts, prose), facts.Organization, DraftWriter.Write(facts, prose), [.. Tables.Write(facts, prose)]);
    }

    private AnsweredPromise Answered(PromiseRow row, string language) => new(
        language == "en" ? row.TitleEn : row.TitleSv,
        row.Answer.ForYear,
        row.Answer.Kind,
        language == "en" ? row.Answer.TextEn : row.Answer.TextSv,
        row.Answer.MovedTo,
        row.Answer.Decision,
        new RecordLink("promise", row.Id, texts["Reporting.Record.Promise", language == "en" ? row.TitleEn : row.TitleSv], $"/promises/{row.Id}"),
        row.Answer.Evidence is { } evidence ? new RecordLink(evidence.Kind, evidence.Id, evidence.Label(language), evidence.Href) : null);

    private async Task<OwnFacts> OwnFactsAsync(int year, CancellationToken cancellationToken)
    {
        var answers = await (
            from promise in db.Set<Promise>().AsNoTracking()
            from answer in promise.Answers
            where answer.ForYear == year
            orderby promise.Id
            select new PromiseRow(promise.Id, promise.TitleSv, promise.TitleEn, answer)).ToListAsync(cancellationToken);
        var earlier = await (
            from report in db.Set<YearlyReport>().AsNoTracking()
            from proposal in report.Proposals
            where report.Year < year && proposal.Effect == ProposalEffect.ApproveReport && proposal.DecidedOn != null
            orderby report.Year descending
            select new EarlierRow(report.Id, report.Year, proposal.DecidedOn!.Value, proposal.Paragraph!)).FirstOrDefaultAsync(cancellationToken);

        return new OwnFacts(answers, earlier);
    }

    private sealed record OwnFacts(IReadOnlyList<PromiseRow> Answers, EarlierRow? Earlier);

    private sealed record PromiseRow(Guid Id, string TitleSv, string TitleEn, PromiseAnswer Answer);

    private sealed record EarlierRow(Guid Id, int Year, DateOnly On, string Paragraph);
}

/// <summary>What a draft is to be about: the days its records lie between, and what its author has chosen.</summary>
internal sealed record DraftPeriod(Guid ReportId, int Year, DateOnly From, DateOnly To, EconomicConsequence? Economy, Bilingual EconomyText)
{
    public static DraftPeriod Of(YearlyReport report) =>
        new(report.Id, report.Year, report.From, report.To, report.Economy, new Bilingual(report.EconomySv, report.EconomyEn));
}
