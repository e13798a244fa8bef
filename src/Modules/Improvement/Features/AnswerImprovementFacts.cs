using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Improvement.Features;

/// <summary>The improvement work of a period for the yearly report: six questions, as things stood on its last day.</summary>
internal sealed class AnswerImprovementFacts(PlatformDbContext db, TimeProvider clock, Texts texts) : IRequestHandler<GetImprovementFacts, ImprovementFacts>
{
    public async Task<ImprovementFacts> Handle(GetImprovementFacts request, CancellationToken cancellationToken)
    {
        var asOf = request.To < clock.Today() ? request.To : clock.Today();

        return new ImprovementFacts(
            await RoundsAsync(request, cancellationToken), await ActionsAsync(request, asOf, cancellationToken),
            await CasesAsync(request, asOf, cancellationToken), await InitiativesAsync(asOf, cancellationToken));
    }

    private async Task<IReadOnlyList<RoundFact>> RoundsAsync(GetImprovementFacts request, CancellationToken cancellationToken)
    {
        var rounds = await db.Rounds().AsNoTracking().Where(r => r.FinishedOn != null && r.On <= request.To && (r.On >= request.From || r.CallsForDocument))
            .OrderBy(r => r.On)
            .Select(r => new
            {
                r.Id,
                r.Title,
                r.On,
                r.ExternalParty,
                Units = r.Units.Count,
                Findings = db.Set<Finding>().Count(f => f.RoundId == r.Id),
                Open = db.Set<Finding>().Count(f => f.RoundId == r.Id
                    && (db.Set<ImprovementAction>().Any(a => a.Id == f.ActionId && a.State == ActionState.Decided) || db.Set<Case>().Any(c => c.Id == f.CaseId && c.CurrentStep != null))),
            }).ToListAsync(cancellationToken);

        return [.. rounds.Select(r => new RoundFact(new RecordLink("round", r.Id, r.Title, $"/rounds/{r.Id}"), r.Title, r.On, r.ExternalParty, r.Units, r.Findings, r.Open))];
    }

    private async Task<ActionFigures> ActionsAsync(GetImprovementFacts request, DateOnly asOf, CancellationToken cancellationToken)
    {
        var (from, to) = (request.From, request.To);
        var figures = await db.Set<ImprovementAction>().AsNoTracking().Where(a => a.DecidedOn <= to && a.State != ActionState.Withdrawn).GroupBy(_ => 1)
            .Select(g => new
            {
                Decided = g.Count(a => a.DecidedOn >= from),
                Done = g.Count(a => a.DoneOn >= from && a.DoneOn <= to),
                Overdue = g.Count(a => a.Due < asOf && (a.DoneOn == null || a.DoneOn > asOf)),
                Evaluated = g.Count(a => a.EvaluatedOn >= from && a.EvaluatedOn <= to),
                Effective = g.Count(a => a.EvaluatedOn >= from && a.EvaluatedOn <= to && a.Effect == ActionEffect.Yes),
            }).SingleOrDefaultAsync(cancellationToken);
        var record = new RecordLink("actions", Guid.Empty, texts["Improvement.Actions.Title"], "/improvement?show=finished");

        return figures is null
            ? new ActionFigures(0, 0, 0, 0, 0, record)
            : new ActionFigures(figures.Decided, figures.Done, figures.Overdue, figures.Evaluated, figures.Effective, record);
    }

    private async Task<CaseFigures> CasesAsync(GetImprovementFacts request, DateOnly asOf, CancellationToken cancellationToken)
    {
        var (from, to) = (request.From, request.To);
        var groups = await db.Set<Case>().AsNoTracking().Where(c => c.OpenedOn <= to)
            .GroupBy(c => new { Opened = c.OpenedOn >= from, Closed = c.ClosedOn >= from && c.ClosedOn <= to, IsOpen = c.ClosedOn == null || c.ClosedOn > asOf, Taken = c.Steps.Count(s => s.At < Stockholm.StartOf(asOf.AddDays(1))) })
            .Select(g => new { g.Key.Opened, g.Key.Closed, g.Key.IsOpen, g.Key.Taken, Count = g.Count() }).ToListAsync(cancellationToken);

        return new CaseFigures(
            groups.Where(g => g.Opened).Sum(g => g.Count), groups.Where(g => g.Closed).Sum(g => g.Count),
            [.. Enumerable.Range(0, 5).Select(taken => groups.Where(g => g.IsOpen && g.Taken == taken).Sum(g => g.Count))],
            new RecordLink("cases", Guid.Empty, texts["Improvement.Cases.Title"], "/improvement/cases"));
    }

    private async Task<IReadOnlyList<InitiativeFact>> InitiativesAsync(DateOnly asOf, CancellationToken cancellationToken)
    {
        var initiatives = await db.Set<Initiative>().AsNoTracking().Where(i => i.PlannedOn <= asOf).OrderBy(i => i.Id).ToListAsync(cancellationToken);
        var progress = (await db.Set<InitiativeProgress>().AsNoTracking().Where(p => p.On <= asOf)
            .Select(p => new { p.InitiativeId, p.UnitId, p.State, p.On, p.Id }).ToListAsync(cancellationToken)).ToLookup(p => p.InitiativeId, p => (p.UnitId, p.State, p.On, p.Id));

        return [.. initiatives.Select(i => Fact(i, InitiativeStanding.Of(progress[i.Id])))];
    }

    private static InitiativeFact Fact(Initiative initiative, InitiativeStanding standing) => new(
        new RecordLink("initiative", initiative.Id, initiative.Words.Name, $"/initiatives/{initiative.Id}"), initiative.Words.Name, initiative.Words.Purpose,
        initiative.Kind, standing.State, standing.BegunOn, initiative.Words.LedBy.Length == 0 ? null : initiative.Words.LedBy,
        standing.Units, standing.UnitsBegun, standing.UnitsInUse);
}
