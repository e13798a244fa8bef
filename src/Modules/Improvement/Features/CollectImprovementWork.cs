using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Work;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Language;

namespace SafetyPlatform.Improvement.Features;

/// <summary>Actions to carry out and to evaluate, cases to take a step in, rounds to hold: one question to the database.</summary>
internal sealed class CollectImprovementWork(PlatformDbContext db, CurrentUser user, Texts texts) : INotificationHandler<CollectWork>
{
    private static readonly Func<PlatformDbContext, bool, List<Guid>, Guid?, DateOnly, DateOnly, IAsyncEnumerable<Row>> Rows = EF.CompileAsyncQuery(
        (PlatformDbContext db, bool all, List<Guid> units, Guid? me, DateOnly from, DateOnly to) =>
            db.Set<ImprovementAction>().AsNoTracking()
                .Where(a => (all || units.Contains(a.UnitId) || a.OwnerId == me) && a.State != ActionState.Withdrawn && a.Due >= from && a.Due <= to)
                .Select(a => new Row { Id = a.Id, What = 1, Title = a.Title, UnitId = a.UnitId, Due = a.Due, Done = a.DoneOn, PersonId = a.OwnerId, Step = 0 })
                .Concat(db.Set<ImprovementAction>()
                    .Where(a => (all || units.Contains(a.UnitId)) && a.DoneOn != null && a.EvaluateBy >= from && a.EvaluateBy <= to)
                    .Select(a => new Row { Id = a.Id, What = 2, Title = a.Title, UnitId = a.UnitId, Due = a.EvaluateBy, Done = a.EvaluatedOn, PersonId = null, Step = 0 }))
                .Concat(db.Set<Case>()
                    .Where(c => (all || units.Contains(c.UnitId)) && c.CurrentStep != null && c.StepDue >= from && c.StepDue <= to)
                    .Where(c => !db.Set<ImprovementAction>().Any(a => a.CaseId == c.Id && (a.State == ActionState.Decided || a.State == ActionState.Done)))
                    .Select(c => new Row { Id = c.Id, What = 3, Title = c.Title, UnitId = c.UnitId, Due = c.StepDue, Done = null, PersonId = null, Step = (int)c.CurrentStep!.Value }))
                .Concat(db.Set<Round>()
                    .Where(r => r.On >= from && r.On <= to && db.Set<RoundUnit>().Any(u => u.RoundId == r.Id && (all || units.Contains(u.UnitId))))
                    .Select(r => new Row { Id = r.Id, What = 4, Title = r.Title, UnitId = db.Set<RoundUnit>().Where(u => u.RoundId == r.Id).OrderBy(u => u.UnitId).Select(u => (Guid?)u.UnitId).FirstOrDefault(), Due = r.On, Done = r.FinishedOn, PersonId = r.PlannedBy, Step = r.Units.Count })));

    public async Task Handle(CollectWork notification, CancellationToken cancellationToken)
    {
        var reach = user.ReachFor("improvement.work");

        await foreach (var row in Rows(db, reach.All, [.. reach.Units], user.Id, notification.From, notification.To).WithCancellation(cancellationToken))
        {
            notification.Items.Add(ToItem(row));
        }
    }

    private WorkItem ToItem(Row row) => row.What switch
    {
        1 => new WorkItem($"improvement/action/{row.Id}", WorkTrack.Plan, row.Title, texts["Improvement.Work.Action"], row.UnitId, row.Due, row.Done, $"/improvement/actions/{row.Id}", row.PersonId),
        2 => new WorkItem($"improvement/evaluate/{row.Id}", WorkTrack.Plan, texts["Improvement.Work.Evaluate", row.Title], texts["Improvement.Work.Evaluation"], row.UnitId, row.Due, row.Done, $"/improvement/actions/{row.Id}", null),
        3 => new WorkItem(
            $"improvement/case/{row.Id}/{row.Step}", WorkTrack.Incident, texts[$"Improvement.Work.Step.{(CaseStep)row.Step}", row.Title],
            texts["Improvement.Work.Case", row.Step, texts.Of("Improvement.Step", (CaseStep)row.Step)], row.UnitId, row.Due, null, $"/improvement/cases/{row.Id}", null),
        _ => new WorkItem(
            $"improvement/round/{row.Id}", WorkTrack.Plan, row.Title, texts.Count("Improvement.Work.Round", row.Step), row.Step == 1 ? row.UnitId : null,
            row.Due, row.Done, $"/rounds/{row.Id}", row.PersonId),
    };

    private sealed class Row
    {
        public required Guid Id { get; init; }

        /// <summary>1 an action to do, 2 an action to evaluate, 3 a case, 4 a round.</summary>
        public required int What { get; init; }

        public required string Title { get; init; }

        public required Guid? UnitId { get; init; }

        public required DateOnly Due { get; init; }

        public required DateOnly? Done { get; init; }

        public required Guid? PersonId { get; init; }

        /// <summary>Of a case its step; of a round the number of its units.</summary>
        public required int Step { get; init; }
    }
}
