using System.Reflection;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Kernel.Pipeline;

/// <summary>
/// Last, for commands: one transaction around the outermost command, which those it sends join. A request that carries a
/// key it has carried before gets the earlier answer.
/// </summary>
internal sealed class TransactionBehavior<TRequest, TResponse>(PlatformDbContext db, Act act, AnsweredRequests answered, Denials denials, WriteTurn turn) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : ICommand<TResponse>
{
    private static readonly string? Permission = typeof(TRequest).GetCustomAttribute<NeedsAttribute>()?.Permission;

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        if (act.IsRunning)
        {
            return await next();
        }

        var done = false;
        act.Begin(typeof(TRequest).Name, Permission, (request as IConcernsUnit)?.UnitId, (request as IConcernsRecord)?.RecordId);

        try
        {
            var response = await CommitAsync(request, next, cancellationToken);
            done = true;

            return response;
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new ConflictException();
        }
        finally
        {
            act.End();

            if (!done)
            {
                db.ChangeTracker.Clear();
            }

            if (db.Database.CurrentTransaction is null)
            {
                await denials.WriteAsync();
            }
        }
    }

    private async Task<TResponse> CommitAsync(TRequest request, RequestHandlerDelegate<TResponse> next, CancellationToken cancellationToken)
    {
        // A story or an import runs many commands in one transaction of its own and commits it itself.
        await using var transaction = db.Database.CurrentTransaction is null ? await turn.BeginAsync(db, cancellationToken) : null;
        var earlier = await answered.FindAsync<TRequest, TResponse>(request, cancellationToken);

        if (earlier.Found)
        {
            return earlier.Answer;
        }

        var response = await next();
        answered.Keep(request, response);
        await db.SaveChangesAsync(cancellationToken);

        if (transaction is not null)
        {
            await transaction.CommitAsync();
        }

        return response;
    }
}
