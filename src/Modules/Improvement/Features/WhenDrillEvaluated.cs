using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Language;

namespace SafetyPlatform.Improvement.Features;

/// <summary>A drill that showed deviations leads to one case, named after them.</summary>
internal sealed class WhenDrillEvaluated(PlatformDbContext db, NewCases cases, CurrentUser user, TextCatalogue texts) : INotificationHandler<DrillEvaluated>
{
    public async Task Handle(DrillEvaluated notification, CancellationToken cancellationToken)
    {
        if (notification.Deviations.Count == 0
            || await db.Set<Case>().AnyAsync(c => c.OriginKind == CaseOrigins.Drill && c.OriginId == notification.DrillId, cancellationToken))
        {
            return;
        }

        // Swedish, whoever evaluates: the title is kept and read by everyone.
        var title = string.Format(System.Globalization.CultureInfo.InvariantCulture, texts.All["Improvement.Case.FromDrill"].Sv, string.Join(". ", notification.Deviations));
        title = title.Length > Limits.Title ? $"{title[..(Limits.Title - 1)]}…" : title;

        // A joint drill concerns the place above the units that held it.
        if ((notification.UnitId ?? user.Units.FirstOrDefault(u => u.Kind is UnitKind.Municipality or UnitKind.Administration or UnitKind.Branch)?.Id) is { } unitId)
        {
            db.Add(cases.Make(unitId, title, CaseOrigins.Drill, notification.DrillId, notification.Href, !notification.Passed));
        }
    }
}
