using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;

namespace SafetyPlatform.Kernel.Pipeline;

/// <summary>Writes that something was refused, in a transaction of its own: the refused command's is rolled back.</summary>
public sealed class Denials(IServiceScopeFactory scopes, CurrentUser user, Act act)
{
    private readonly List<RecordAct> waiting = [];

    public async Task RecordAsync(string what, Guid? unitId, CancellationToken cancellationToken)
    {
        waiting.Add(new RecordAct("Denied", unitId, Facts: new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = what }));

        // Inside a command its transaction holds the database: a second one would wait for the first for ever.
        if (!act.IsRunning)
        {
            await WriteAsync(cancellationToken);
        }
    }

    internal async Task WriteAsync(CancellationToken cancellationToken)
    {
        foreach (var denial in waiting)
        {
            await using var own = scopes.CreateAsyncScope();
            own.ServiceProvider.GetRequiredService<CurrentUser>().Become(user);
            own.ServiceProvider.GetRequiredService<Act>().RequestId = act.RequestId;
            await own.ServiceProvider.GetRequiredService<PlatformSender>().SendAsync(denial, cancellationToken);
        }

        waiting.Clear();
    }
}
