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

    private static readonly Func<PlatformDbContext, bool, bool, bool, List<Guid>, DateOnly, DateOnly, IAsyncEnumerable<Row>> Rows = EF.CompileAsyncQuery(
        (PlatformDbContext db, bool reviews, bool steps, bool all, List<Guid> units, DateOnly first, DateOnly last) => (
            from document in db.Set<GoverningDocument>().AsNoTracking()
            where reviews && document.NextReviewOn != null && document.NextReviewOn >= first && document.NextReviewOn <= last
            select new Row { What = NextReview, Id = document.Id, DocumentId = document.Id, Title = document.Title, UnitId = null, Due = document.NextReviewOn!.Value, Done = null })
        .Concat(
            from review in db.Set<Review>()
            join document in db.Set<GoverningDocument>() on review.DocumentId equals document.Id
            where reviews && review.On >= first && review.On <= last
            select new Row { What = Reviewed, Id = review.Id, DocumentId = document.Id, Title = document.Title, UnitId = null, Due = review.On, Done = review.On })
        .Concat(
            from signal in db.Set<RevisionSignal>()
            join document in db.Set<GoverningDocument>() on signal.DocumentId equals document.Id
            where reviews && signal.AssessedOn == null && signal.AssessBy >= first && signal.AssessBy <= last
            select new Row { What = Signal, Id = signal.Id, DocumentId = document.Id, Title = document.Title, UnitId = null, Due = signal.AssessBy, Done = null })
        .Concat(
            from row in db.Set<RollOut>()
            join document in db.Set<GoverningDocument>() on row.DocumentId equals document.Id
            where steps && row.Due != null && row.Due >= first && row.Due <= last && (all || units.Contains(row.UnitId))
            select new Row { What = row.Step == RollOutStep.Received ? 0 : row.Step == RollOutStep.Presented ? 1 : row.Step == RollOutStep.Rehearsed ? 2 : 3, Id = row.Id, DocumentId = document.Id, Title = document.Title, UnitId = row.UnitId, Due = row.Due!.Value, Done = row.DoneOn }));

    public async Task Handle(CollectWork notification, CancellationToken cancellationToken)
    {
        var (reviews, steps) = (user.Can("plans.review"), user.Can("plans.rollout"));

        if (!reviews && !steps)
        {
            return;
        }

        var reach = user.ReachFor("plans.rollout");
        var rows = await Rows(db, reviews, steps, reach.All, [.. reach.Units], notification.From, notification.To).ToListAsync(cancellationToken);
        var head = rows.Exists(r => r.UnitId == null) ? await HeadOfSchoolsAsync(cancellationToken) : null;
        notification.Items.AddRange(rows.Where(r => r.What != Signal).Select(r => ItemOf(r, head)));

        // One assessment answers every signal of a document: it is one thing to do, by the day of the first.
        notification.Items.AddRange(rows.Where(r => r.What == Signal).GroupBy(r => r.DocumentId).Select(g => ItemOf(g.MinBy(r => r.Due)!, head)));
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
