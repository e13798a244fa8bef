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
    public async Task<IReadOnlyList<OpenSignal>> Handle(ListOpenSignals request, CancellationToken cancellationToken)
    {
        if (!user.SeesSignals())
        {
            return [];
        }

        var today = clock.Today();
        var rows = await (
            from signal in db.Set<RevisionSignal>().AsNoTracking().SeenBy(user)
            join document in db.Set<GoverningDocument>() on signal.DocumentId equals document.Id
            where signal.AssessedOn == null
            orderby signal.On descending, signal.Id descending
            select new
            {
                signal.Id,
                signal.DocumentId,
                document.Title,
                signal.Reason,
                signal.Subject,
                signal.On,
                signal.EvidenceHref,
                Version = document.Versions.Where(v => v.InForceFrom <= today).OrderByDescending(v => v.InForceFrom).ThenByDescending(v => v.Number)
                    .Select(v => new { v.Number, v.InForceFrom }).FirstOrDefault(),
            }).Take(20).ToListAsync(cancellationToken);

        return [.. rows.Select(r => new OpenSignal(
            r.Id, r.DocumentId, r.Title,
            r.Version is null ? "" : texts["Plans.Signal.VersionSince", r.Version.Number, Format.Date(r.Version.InForceFrom!.Value)],
            texts[$"Plans.Signal.{r.Reason}", r.Subject], r.On, r.EvidenceHref))];
    }
}
