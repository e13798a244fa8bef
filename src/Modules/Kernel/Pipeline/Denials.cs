using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;

namespace SafetyPlatform.Kernel.Pipeline;

/// <summary>Writes that something was refused, in a transaction of its own: the refused command's is rolled back.</summary>
public sealed class Denials(IServiceScopeFactory scopes, CurrentUser user, Act act)
{
    public async Task RecordAsync(string what, Guid? unitId, CancellationToken cancellationToken)
    {
        await using var own = scopes.CreateAsyncScope();
        own.ServiceProvider.GetRequiredService<CurrentUser>().Become(user);
        own.ServiceProvider.GetRequiredService<Act>().RequestId = act.RequestId;
        var facts = new Dictionary<string, string>(StringComparer.Ordinal) { ["what"] = what };
        await own.ServiceProvider.GetRequiredService<PlatformSender>().SendAsync(new RecordAct("Denied", unitId, Facts: facts), cancellationToken);
    }
}
