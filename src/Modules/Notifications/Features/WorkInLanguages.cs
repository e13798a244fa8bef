using System.Globalization;
using MediatR;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Work;
using SafetyPlatform.Kernel.Language;

namespace SafetyPlatform.Notifications.Features;

/// <summary>The open work of all units and the names of the units, in the language of whoever is to read it.</summary>
internal sealed class WorkInLanguages(IMediator mediator)
{
    private readonly Dictionary<string, Dictionary<string, WorkItem>> collected = new(StringComparer.Ordinal);

    /// <summary>Items that are not done, by key, with texts in this language (<c>sv</c> or <c>en</c>).</summary>
    public async Task<IReadOnlyDictionary<string, WorkItem>> OpenAsync(string language, DateOnly from, DateOnly to, CancellationToken cancellationToken)
    {
        if (!collected.TryGetValue(language, out var items))
        {
            // The culture set here is gone when this method returns.
            Speak(language);
            var work = new CollectWork(from, to);
            await mediator.Publish(work, cancellationToken);
            items = work.Items.Where(i => i.Done is null).DistinctBy(i => i.Key).ToDictionary(i => i.Key, StringComparer.Ordinal);
            collected[language] = items;
        }

        return items;
    }

    public async Task<IReadOnlyDictionary<Guid, string>> UnitNamesAsync(CancellationToken cancellationToken) =>
        (await mediator.Send(new ListUnits(), cancellationToken)).ToDictionary(u => u.Id, u => u.Name);

    public static void Speak(string language) =>
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = InLanguage.CultureOf(language);
}
