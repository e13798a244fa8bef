using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Contracts.Work;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Reporting.Features;

/// <summary>What the person has to do, and how things stand in the units they answer for.</summary>
[Needs("work.read")]
internal sealed record ShowMyWork : IQuery<MyWork>
{
    internal sealed class Handler(IMediator mediator, CurrentUser user, TimeProvider clock) : IRequestHandler<ShowMyWork, MyWork>
    {
        public async Task<MyWork> Handle(ShowMyWork query, CancellationToken cancellationToken)
        {
            var today = clock.Today();
            var charge = Charge.Of(user);

            if (!charge.HasWork)
            {
                return MyWork.Empty(today, user.Can("board.read") ? await mediator.Send(new ListBoardReports(), cancellationToken) : null);
            }

            var schoolYear = new DateOnly(today.Month >= 8 ? today.Year : today.Year - 1, 8, 1);
            var work = new CollectWork(today.AddYears(-1), schoolYear.AddYears(1).AddDays(-1));
            await mediator.Publish(work, cancellationToken);

            return new MyWork(
                today,
                schoolYear,
                [.. work.Items.Where(i => i.Done is null && charge.Answers(i)).OrderBy(i => i.Due).ThenBy(i => i.Title, StringComparer.CurrentCulture)],
                [.. work.Items.Where(i => IsOfTheYear(i) && i.Due >= schoolYear && charge.Sees(i))],
                user.Can("plans.rollout") ? await mediator.Send(new ListOpenSignals(), cancellationToken) : [],
                user.Can("incidents.read") ? await mediator.Send(new ListLatestIncidents(), cancellationToken) : [],
                charge.Units,
                null);
        }

        /// <summary>What returns every year; actions and cases come as they come and have no place in the annual wheel.</summary>
        private static bool IsOfTheYear(WorkItem item) => item.Track != WorkTrack.Incident && !item.Href.StartsWith("/improvement/", StringComparison.Ordinal);
    }
}

/// <param name="Year">Everything of the school year that the person may see, done or not.</param>
/// <param name="Board">What has been sent to the board; null for those who have other work.</param>
internal sealed record MyWork(
    DateOnly Today, DateOnly SchoolYear, IReadOnlyList<WorkItem> Open, IReadOnlyList<WorkItem> Year, IReadOnlyList<OpenSignal> Signals,
    IReadOnlyList<LatestIncident> Incidents, IReadOnlyList<ReachableUnit> Units, IReadOnlyList<ReportLine>? Board)
{
    public static MyWork Empty(DateOnly today, IReadOnlyList<ReportLine>? board) => new(today, today, [], [], [], [], [], board);
}

/// <summary>What a person answers for, from their roles.</summary>
internal sealed class Charge
{
    private readonly Guid? person;
    private readonly bool everything;
    private readonly HashSet<Guid> headed;
    private readonly HashSet<Guid> overseen;
    private readonly HashSet<Guid> reached;

    private Charge(CurrentUser user)
    {
        person = user.Id;
        var working = user.Assignments.Where(a => a.Role is not (Role.Administrator or Role.BoardMember or Role.BoardSecretary or Role.Auditor)).ToList();
        HasWork = working.Count > 0;
        everything = working.Exists(a => a is { Role: Role.HeadOfSchools, WholeOrganization: true });
        headed = [.. working.Where(a => a.Role is Role.Principal or Role.OperationsManager or Role.HeadOfSchools).SelectMany(a => a.UnitIds)];
        overseen = [.. working.Where(a => a.Role is Role.OperationsManager or Role.HeadOfSchools).SelectMany(a => a.UnitIds)];
        reached = [.. working.Where(a => a.Role is not Role.Staff).SelectMany(a => a.UnitIds)];
        Units = [.. user.Units.Where(u => u.IsUnit && headed.Contains(u.Id))];
    }

    public bool HasWork { get; }

    /// <summary>The units the person is head of.</summary>
    public IReadOnlyList<ReachableUnit> Units { get; }

    public static Charge Of(CurrentUser user) => new(user);

    /// <summary>It is the person's to do: their own, nobody's in a unit they head, or anyone's in a unit they oversee.</summary>
    public bool Answers(WorkItem item) =>
        item.ResponsibleId == person
        || (item.UnitId is { } unit ? overseen.Contains(unit) || (item.ResponsibleId is null && headed.Contains(unit)) : everything);

    /// <summary>It may stand in the person's annual wheel. Staff see drills and training, not what others are to mend.</summary>
    public bool Sees(WorkItem item) => Answers(item) || item.UnitId is null || item.Track is WorkTrack.Drill or WorkTrack.Training || reached.Contains(item.UnitId.Value);
}
