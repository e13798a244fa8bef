using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Kernel.Stories;

/// <summary>Tells a whole story in one transaction: all of it happened, or none.</summary>
public sealed class StoryTeller(IServiceScopeFactory scopes, ModuleList modules)
{
    /// <returns>The ids of what was told, by the names the story gave them.</returns>
    public async Task<IReadOnlyDictionary<string, Guid>> TellAsync(Story story, CancellationToken cancellationToken)
    {
        foreach (var module in modules.All)
        {
            module.Tell(story);
        }

        await using var scope = scopes.CreateAsyncScope();
        var services = scope.ServiceProvider;
        var db = services.GetRequiredService<PlatformDbContext>();
        var narrator = new Narrator(services.GetRequiredService<IMediator>());
        await using var transaction = await services.GetRequiredService<WriteTurn>().BeginAsync(db, cancellationToken);

        try
        {
            foreach (var telling in story.InOrder)
            {
                PlatformClock.Tell(new DateTimeOffset(telling.At, TimeSpan.Zero));
                await BecomeAsync(services, telling.By, narrator, cancellationToken);
                await telling.Tell(narrator);
                db.ChangeTracker.Clear();
            }
        }
        finally
        {
            PlatformClock.Tell(null);
        }

        await transaction.CommitAsync();

        return narrator.Ids;
    }

    private static async Task BecomeAsync(IServiceProvider services, string? by, Narrator narrator, CancellationToken cancellationToken)
    {
        var user = services.GetRequiredService<CurrentUser>();

        if (by is null)
        {
            user.BecomeSystem("story");
        }
        else if (!await services.GetRequiredService<ICurrentUserSource>().BecomeAsync(user, narrator[by], "story", null, cancellationToken))
        {
            throw new InvalidOperationException($"{by} cannot act at this point of the story.");
        }
    }
}
