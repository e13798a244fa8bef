using SafetyPlatform.Contracts.Improvement;

namespace SafetyPlatform.Improvement.Domain;

/// <summary>Where an initiative stands, worked out from the progress of its units.</summary>
internal sealed record InitiativeStanding(InitiativeState State, DateOnly? BegunOn, int Units, int UnitsBegun, int UnitsInUse)
{
    /// <param name="progress">All progress up to the day asked about.</param>
    public static InitiativeStanding Of(IEnumerable<(Guid UnitId, InitiativeState State, DateOnly On, Guid Id)> progress)
    {
        var all = progress.ToList();
        var now = all.GroupBy(p => p.UnitId).Select(g => g.OrderBy(p => p.On).ThenBy(p => p.Id).Last().State).ToList();
        var begun = all.Where(p => p.State is InitiativeState.Begun or InitiativeState.InUse).Select(p => (DateOnly?)p.On).Min();
        var (inUse, stopped) = (now.Count(s => s == InitiativeState.InUse), now.Count(s => s == InitiativeState.Stopped));
        var state = now.Count > 0 && stopped == now.Count ? InitiativeState.Stopped
            : inUse > 0 && inUse + stopped == now.Count ? InitiativeState.InUse
            : now.Exists(s => s is InitiativeState.Begun or InitiativeState.InUse) ? InitiativeState.Begun
            : InitiativeState.Planned;

        return new InitiativeStanding(state, begun, now.Count, now.Count(s => s is InitiativeState.Begun or InitiativeState.InUse), inUse);
    }
}
