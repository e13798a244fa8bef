using System.Data.Common;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Audit.Features;

/// <summary>Seals twice a second. When nothing waits, that costs one question to an index.</summary>
internal sealed partial class Sealer(IServiceScopeFactory scopes, ILogger<Sealer> log) : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);

    private static readonly TimeSpan PauseAfterFailure = TimeSpan.FromSeconds(5);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        // Entries that wait are written by whatever clock the product has; the pause is real time.
        while (!stoppingToken.IsCancellationRequested)
        {
            await Task.Delay(await SealAsync(stoppingToken) ? Pause : PauseAfterFailure, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
        }
    }

    private async Task<bool> SealAsync(CancellationToken cancellationToken)
    {
        try
        {
            await using var scope = scopes.CreateAsyncScope();
            scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem("sealer");
            await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new SealNow(), cancellationToken);

            return true;
        }
        catch (DbException failure)
        {
            Failed(log, failure);

            return false;
        }
        catch (OperationCanceledException)
        {
            return false;
        }
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Audit entries could not be sealed; trying again.")]
    private static partial void Failed(ILogger log, Exception failure);
}
