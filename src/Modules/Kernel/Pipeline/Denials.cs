using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;

namespace SafetyPlatform.Kernel.Pipeline;

/// <summary>
/// Writes that something was refused, in a transaction of its own: the refused command's is rolled back. It is written also when
/// the caller has hung up, who could otherwise try doors unseen.
/// </summary>
[Leaves("Denied")]
public sealed class Denials(IServiceScopeFactory scopes, CurrentUser user, Act act)
{
    private readonly List<RecordAct> waiting = [];

    public async Task RecordAsync(string what, Guid? unitId)
    {
        waiting.Add(new RecordAct("Denied", unitId, Facts: new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = what }));

        // Inside a command its transaction holds the database: a second one would wait for the first for ever.
        if (!act.IsRunning)
        {
            await WriteAsync();
        }
    }

    internal async Task WriteAsync()
    {
        foreach (var denial in waiting)
        {
            await using var own = scopes.CreateAsyncScope();
            own.ServiceProvider.GetRequiredService<CurrentUser>().Become(user);
            own.ServiceProvider.GetRequiredService<Act>().RequestId = act.RequestId;
            await own.ServiceProvider.GetRequiredService<PlatformSender>().SendAsync(denial, CancellationToken.None);
        }

        waiting.Clear();
    }
}
