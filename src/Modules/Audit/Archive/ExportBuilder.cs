using MediatR;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Audit.Features;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Audit.Archive;

/// <summary>Builds the archives that are ordered, one at a time, each as the person who ordered it: with that person's rights today.</summary>
internal sealed partial class ExportBuilder(IServiceScopeFactory scopes, ExportQueue queue, ILogger<ExportBuilder> log) : BackgroundService
{
    // An order that is not committed yet is not seen: the bell may ring before that.
    private static readonly TimeSpan Again = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        while (!stoppingToken.IsCancellationRequested)
        {
            if (!await BuildNextAsync(stoppingToken))
            {
                await WaitAsync(stoppingToken);
            }
        }
    }

    private async Task WaitAsync(CancellationToken stoppingToken)
    {
        try
        {
            await queue.WaitAsync(stoppingToken);
            await Task.Delay(Again, stoppingToken);
        }
        catch (OperationCanceledException)
        {
            // The host is stopping; what is half built begins anew with the next start.
        }
    }

    /// <returns>False when nothing waits.</returns>
    private async Task<bool> BuildNextAsync(CancellationToken cancellationToken)
    {
        await using var scope = scopes.CreateAsyncScope();
        var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        var orders = scope.ServiceProvider.GetRequiredService<ExportOrders>();
        var order = await orders.NextAsync(cancellationToken);

        if (order is null)
        {
            return false;
        }

        try
        {
            if (await scope.ServiceProvider.GetRequiredService<ICurrentUserSource>().BecomeAsync(user, order.OrderedBy, "export", null, cancellationToken))
            {
                await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new BuildExport(order.Id), cancellationToken);

                return true;
            }
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            Failed(log, order.Id, failure);
        }

        await orders.SetAsync(order.Id, ExportState.Failed, cancellationToken);

        return true;
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "Export {Id} of the audit trail could not be built.")]
    private static partial void Failed(ILogger log, Guid id, Exception failure);
}
