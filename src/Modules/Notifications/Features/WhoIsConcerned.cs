using MediatR;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Work;

namespace SafetyPlatform.Notifications.Features;

/// <summary>Who is to hear of an item: its owner; otherwise the unit's principals; otherwise the head of schools.</summary>
internal sealed class WhoIsConcerned(IMediator mediator)
{
    private readonly Dictionary<Guid, IReadOnlyList<Recipient>> principals = [];
    private Dictionary<Guid, Recipient> owners = [];
    private IReadOnlyList<Recipient> headsOfSchools = [];

    public async Task LoadAsync(IReadOnlyCollection<WorkItem> items, CancellationToken cancellationToken)
    {
        var ids = items.Select(i => i.ResponsibleId).OfType<Guid>().Distinct().ToList();
        owners = (await mediator.Send(new ListRecipients(ids), cancellationToken)).ToDictionary(r => r.PersonId);
        headsOfSchools = await mediator.Send(new ListHoldersOf(Role.HeadOfSchools, null), cancellationToken);

        foreach (var unitId in items.Select(i => i.UnitId).OfType<Guid>().Distinct())
        {
            principals[unitId] = await mediator.Send(new ListHoldersOf(Role.Principal, unitId), cancellationToken);
        }
    }

    public IReadOnlyList<Recipient> By(WorkItem item)
    {
        if (item.ResponsibleId is { } id && owners.TryGetValue(id, out var owner))
        {
            return [owner];
        }

        return PrincipalsOf(item) is { Count: > 0 } own ? own : headsOfSchools;
    }

    public IReadOnlyList<Recipient> PrincipalsOf(WorkItem item) => item.UnitId is { } unitId ? principals[unitId] : [];
}
