using MediatR;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Audit.Pages.Audit;

/// <summary>Finds the names of the people and units whose ids stand in what the trail tells.</summary>
internal static class IdNames
{
    public static async Task<IReadOnlyDictionary<Guid, string>> NamesInAsync(this IMediator mediator, CurrentUser user, IEnumerable<object?> values, CancellationToken cancellationToken)
    {
        var ids = values.OfType<string>().Select(v => Guid.TryParseExact(v, "D", out var id) ? id : Guid.Empty).Where(id => id != Guid.Empty).Distinct().ToList();
        var people = await mediator.Send(new NamesOf(ids), cancellationToken);

        return user.Units.Select(u => (u.Id, u.Name)).Concat(people.Values.Select(p => (p.Id, p.Name))).ToDictionary(n => n.Id, n => n.Name);
    }
}
