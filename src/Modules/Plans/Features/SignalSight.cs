using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>
/// Signals tell of incidents, drills and actions at units: they are seen by those who may read of incidents there, whatever
/// permission the page around them asks for.
/// </summary>
internal static class SignalSight
{
    private const string Permission = "incidents.read";

    public static bool SeesSignals(this CurrentUser user) => user.Can(Permission);

    /// <summary>The units of whose signals the person may know; signals of no unit are for all who see signals.</summary>
    public static Reach SightOfSignals(this CurrentUser user) => user.ReachFor(Permission);

    public static IQueryable<RevisionSignal> SeenBy(this IQueryable<RevisionSignal> signals, CurrentUser user)
    {
        var reach = user.SightOfSignals();
        var units = reach.Units.ToList();

        return !user.Can(Permission) ? signals.Where(_ => false)
            : reach.All ? signals
            : signals.Where(s => s.UnitId == null || units.Contains(s.UnitId.Value));
    }

    public static bool Sees(this CurrentUser user, ReviewEvidence evidence) =>
        evidence.Kind != EvidenceKind.Signal
        || (user.Can(Permission) && (evidence.UnitId is not { } unit || user.ReachFor(Permission).Covers(unit)));
}
