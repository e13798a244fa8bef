using System.Globalization;
using MediatR;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Access;

namespace SafetyPlatform.Host.Setup;

/// <summary>Before anything is served: the trail continues what was signed, and what has been erased stays erased.</summary>
internal static class TrailStart
{
    public static async Task CheckAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        await using var scope = services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<CurrentUser>().BecomeSystem("start");
        var mediator = scope.ServiceProvider.GetRequiredService<IMediator>();

        if (await mediator.Send(new FindSetback(), cancellationToken) is { } setback)
        {
            throw new StartException(string.Create(CultureInfo.InvariantCulture, $"""
                The audit trail {(setback.IsRewritten ? $"is not the one that was signed at {setback.SizeSigned} entries" : $"went back from {setback.SizeSigned} to {setback.SizeFound} entries")}: the database is an older one, or not this product's.
                Put the right database in its place. If the older one is meant, a system administrator answers for it:
                  audit accept-setback --by <e-mail address> --reason "<why>"
                """));
        }

        await mediator.Send(new EraseAgain(), cancellationToken);
    }
}
