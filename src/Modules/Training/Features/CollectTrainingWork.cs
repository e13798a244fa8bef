using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Work;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>
/// Activities and drills of the period, evaluations that are due, attendance that is missing. Searches are never among them: a
/// task is seen by more people than may know of one.
/// </summary>
internal sealed class CollectTrainingWork(PlatformDbContext db, CurrentUser user, UnitScope scope, Texts texts) : INotificationHandler<CollectWork>
{
    /// <summary>Days after an activity by which each unit has recorded who came.</summary>
    private const int DaysToRecord = 7;

    /// <summary>What is held or planned within the period, or may have become due within it by being held a little earlier.</summary>
    private static readonly Func<PlatformDbContext, DateOnly, DateOnly, DateOnly, IAsyncEnumerable<Row>> Rows = EF.CompileAsyncQuery(
        (PlatformDbContext db, DateOnly earliest, DateOnly from, DateOnly to) => db.Set<Occasion>().AsNoTracking()
            .Where(o => o.State != OccasionState.Cancelled && ((o.On >= from && o.On <= to) || (o.HeldOn >= earliest && o.HeldOn <= to)))
            .Select(o => new Row
            {
                Id = o.Id,
                Title = o.Title,
                UnitId = o.UnitId,
                On = o.On,
                HeldOn = o.HeldOn,
                PlannedById = o.PlannedById,
                Kind = o is Drill ? (DrillKind?)((Drill)o).Kind : null,
                EvaluatedOn = o is Drill ? ((Drill)o).EvaluatedOn : null,
                Unrecorded = o.State == OccasionState.Held && o is Activity ? o.Units.Where(u => u.Attended == null).Select(u => u.UnitId).ToList() : new List<Guid>(),
            }));

    public async Task Handle(CollectWork notification, CancellationToken cancellationToken)
    {
        if (!user.Can("training.read"))
        {
            return;
        }

        using (scope.Open(user.ReachFor("training.read")))
        {
            var rows = await Rows(db, notification.From.AddDays(-Drill.DaysToEvaluate), notification.From, notification.To).ToListAsync(cancellationToken);
            notification.Items.AddRange(rows.SelectMany(ItemsOf).Where(i => i.Due >= notification.From && i.Due <= notification.To));
        }
    }

    private IEnumerable<WorkItem> ItemsOf(Row row)
    {
        var isDrill = row.Kind is not null;
        var name = texts.NameOf(row.Title, row.Kind);
        var href = $"/training/{(isDrill ? "drills" : "activities")}/{row.Id}";
        var responsible = row.UnitId is null ? row.PlannedById : null;
        yield return new WorkItem(
            $"occasion/{row.Id}", isDrill ? WorkTrack.Drill : WorkTrack.Training, TitleOf("Training.Work.Hold", row),
            texts[isDrill ? "Training.Work.Drill" : "Training.Work.Activity"], row.UnitId, row.On, row.HeldOn, href, responsible);

        if (isDrill && row.HeldOn is { } held)
        {
            yield return new WorkItem(
                $"evaluation/{row.Id}", WorkTrack.Drill, TitleOf("Training.Work.Evaluate", row), texts["Training.Work.HeldOn", texts["Training.Work.Drill"], held.ToString("d MMMM", System.Globalization.CultureInfo.CurrentUICulture)],
                row.UnitId, held.AddDays(Drill.DaysToEvaluate), row.EvaluatedOn, row.EvaluatedOn is null && user.Can("training.manage") ? $"{href}/evaluate" : href, responsible);
        }

        foreach (var unitId in row.Unrecorded)
        {
            yield return new WorkItem(
                $"attendance/{row.Id}/{unitId}", WorkTrack.Training, texts["Training.Work.RecordAttendance", name], texts["Training.Work.Activity"],
                unitId, row.HeldOn!.Value.AddDays(DaysToRecord), null, user.Can("training.manage") ? $"{href}/attendance" : href, null);
        }
    }

    /// <summary>"Utvärdera inrymningsövningen"; with a title of its own, "Utvärdera: Utrymningsövning, hus C".</summary>
    private string TitleOf(string key, Row row) => row.Kind is { } kind && row.Title.Length == 0 ? texts.Of(key, kind) : texts[key, row.Title];

    private sealed class Row
    {
        public required Guid Id { get; init; }

        public required string Title { get; init; }

        public required Guid? UnitId { get; init; }

        public required DateOnly On { get; init; }

        public required DateOnly? HeldOn { get; init; }

        public required Guid? PlannedById { get; init; }

        public required DrillKind? Kind { get; init; }

        public required DateOnly? EvaluatedOn { get; init; }

        public required List<Guid> Unrecorded { get; init; }
    }
}
