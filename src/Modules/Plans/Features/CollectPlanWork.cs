using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Work;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Pipeline;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>
/// Reviews that fall due and signals to assess, for the head of schools; steps of roll-out, for those who lead the units.
/// One question, made of the parts the asker may see.
/// </summary>
internal sealed class CollectPlanWork(PlatformDbContext db, CurrentUser user, PlatformSender platform, IStringLocalizer texts) : INotificationHandler<CollectWork>
{
    // What a row is, beside the numbers of the four steps: a number, as the parts of one question must agree on their columns.
    private const int NextReview = 10;
    private const int Reviewed = 11;
    private const int Signal = 12;

    public async Task Handle(CollectWork notification, CancellationToken cancellationToken)
    {
        var parts = PartsOf(notification).ToList();

        if (parts.Count == 0)
        {
            return;
        }

        var rows = await parts.Aggregate((all, part) => all.Concat(part)).ToListAsync(cancellationToken);
        var head = rows.Exists(r => r.UnitId == null) ? await HeadOfSchoolsAsync(cancellationToken) : null;
        notification.Items.AddRange(rows.Where(r => r.What != Signal).Select(r => ItemOf(r, head)));

        // One assessment answers every signal of a document: it is one thing to do, by the day of the first.
        notification.Items.AddRange(rows.Where(r => r.What == Signal).GroupBy(r => r.DocumentId).Select(g => ItemOf(g.MinBy(r => r.Due)!, head)));
    }

    private IEnumerable<IQueryable<Row>> PartsOf(CollectWork work)
    {
        if (user.Can("plans.review"))
        {
            yield return ComingReviews(work);
            yield return DoneReviews(work);
            yield return OpenSignals(work);
        }

        if (user.Can("plans.rollout"))
        {
            yield return Steps(work);
        }
    }

    private IQueryable<Row> ComingReviews(CollectWork work) =>
        from document in db.Set<GoverningDocument>().AsNoTracking()
        where document.NextReviewOn != null && document.NextReviewOn >= work.From && document.NextReviewOn <= work.To
        select new Row { What = NextReview, Id = document.Id, DocumentId = document.Id, Title = document.Title, UnitId = null, Due = document.NextReviewOn!.Value, Done = null };

    private IQueryable<Row> DoneReviews(CollectWork work) =>
        from review in db.Set<Review>().AsNoTracking()
        join document in db.Set<GoverningDocument>() on review.DocumentId equals document.Id
        where review.On >= work.From && review.On <= work.To
        select new Row { What = Reviewed, Id = review.Id, DocumentId = document.Id, Title = document.Title, UnitId = null, Due = review.On, Done = review.On };

    private IQueryable<Row> OpenSignals(CollectWork work) =>
        from signal in db.Set<RevisionSignal>().AsNoTracking()
        join document in db.Set<GoverningDocument>() on signal.DocumentId equals document.Id
        where signal.AssessedOn == null && signal.AssessBy >= work.From && signal.AssessBy <= work.To
        select new Row { What = Signal, Id = signal.Id, DocumentId = document.Id, Title = document.Title, UnitId = null, Due = signal.AssessBy, Done = null };

    private IQueryable<Row> Steps(CollectWork work)
    {
        var reach = user.ReachFor("plans.rollout");
        var (all, units) = (reach.All, reach.Units.ToList());

        return from row in db.Set<RollOut>().AsNoTracking()
               join document in db.Set<GoverningDocument>() on row.DocumentId equals document.Id
               where row.Due != null && row.Due >= work.From && row.Due <= work.To && (all || units.Contains(row.UnitId))
               select new Row { What = row.Step == RollOutStep.Received ? 0 : row.Step == RollOutStep.Presented ? 1 : row.Step == RollOutStep.Rehearsed ? 2 : 3, Id = row.Id, DocumentId = document.Id, Title = document.Title, UnitId = row.UnitId, Due = row.Due!.Value, Done = row.DoneOn };
    }

    private WorkItem ItemOf(Row row, Guid? head) => row.What switch
    {
        Signal => new WorkItem(
            $"plans.signal:{row.Id}", WorkTrack.Plan, texts["Plans.Work.Assess"], row.Title, null, row.Due, null, $"/plans/{row.DocumentId}/assess", head),
        NextReview => new WorkItem(
            $"plans.review:{row.Id}:{row.Due:yyyy-MM-dd}", WorkTrack.Plan, texts["Plans.Work.Review"], row.Title, null, row.Due, null, $"/plans/{row.DocumentId}/assess", head),
        Reviewed => new WorkItem(
            $"plans.reviewed:{row.Id}", WorkTrack.Plan, texts["Plans.Work.Review"], row.Title, null, row.Due, row.Done, $"/plans/{row.DocumentId}#reviews", head),
        _ => StepOf(row, (RollOutStep)row.What),
    };

    private WorkItem StepOf(Row row, RollOutStep step) => new(
        $"plans.rollout:{row.Id}", WorkTrack.Plan, texts[$"Plans.Work.{step}"], row.Title, row.UnitId, row.Due, row.Done,
        $"/plans/{row.DocumentId}/rollout/{row.UnitId}/{step.ToString().ToLowerInvariant()}", null);

    private async Task<Guid?> HeadOfSchoolsAsync(CancellationToken cancellationToken) => user.IsSignedIn
        ? user.Id
        : await platform.SendAsync(new ListHoldersOf(Role.HeadOfSchools, null), cancellationToken) is [var head, ..] ? head.PersonId : null;

    private sealed class Row
    {
        public int What { get; init; }

        public Guid Id { get; init; }

        public Guid DocumentId { get; init; }

        public string Title { get; init; } = "";

        public Guid? UnitId { get; init; }

        public DateOnly Due { get; init; }

        public DateOnly? Done { get; init; }
    }
}
