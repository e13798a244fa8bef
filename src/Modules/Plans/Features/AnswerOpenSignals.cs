using MediatR;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Localization;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Kernel.Ui;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>One question to the database: the page "my work" asks for it every time.</summary>
internal sealed class AnswerOpenSignals(PlatformDbContext db, TimeProvider clock, CurrentUser user, IStringLocalizer texts) : IRequestHandler<ListOpenSignals, IReadOnlyList<OpenSignal>>
{
    private const int Most = 20;

    private static readonly Func<PlatformDbContext, bool, List<Guid>, DateOnly, IAsyncEnumerable<Row>> Rows = EF.CompileAsyncQuery(
        (PlatformDbContext db, bool all, List<Guid> units, DateOnly today) => (
            from signal in db.Set<RevisionSignal>().AsNoTracking()
            join document in db.Set<GoverningDocument>() on signal.DocumentId equals document.Id
            where signal.AssessedOn == null && (all || signal.UnitId == null || units.Contains(signal.UnitId.Value))
            orderby signal.On descending, signal.Id descending
            select new Row(
                signal.Id,
                signal.DocumentId,
                document.Title,
                signal.Reason,
                signal.Subject,
                signal.On,
                signal.EvidenceHref,
                document.Versions.Where(v => v.InForceFrom <= today).OrderByDescending(v => v.InForceFrom).ThenByDescending(v => v.Number)
                    .Select(v => new InForce(v.Number, v.InForceFrom)).FirstOrDefault())).Take(Most));

    public async Task<IReadOnlyList<OpenSignal>> Handle(ListOpenSignals request, CancellationToken cancellationToken)
    {
        if (!user.SeesSignals())
        {
            return [];
        }

        var reach = user.SightOfSignals();
        var rows = await Rows(db, reach.All, [.. reach.Units], clock.Today()).ToListAsync(cancellationToken);

        return [.. rows.Select(r => new OpenSignal(
            r.Id, r.DocumentId, r.Title,
            r.Version is null ? "" : texts["Plans.Signal.VersionSince", r.Version.Number, Format.Date(r.Version.From!.Value)],
            texts[$"Plans.Signal.{r.Reason}", r.Subject], r.On, r.EvidenceHref))];
    }

    private sealed record Row(Guid Id, Guid DocumentId, string Title, SignalReason Reason, string Subject, DateOnly On, string EvidenceHref, InForce? Version);

    private sealed record InForce(int Number, DateOnly? From);
}
