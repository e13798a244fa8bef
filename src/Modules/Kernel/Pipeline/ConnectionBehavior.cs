using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Kernel.Pipeline;

/// <summary>Third: one connection for all questions of a message. Opening one per question costs SQLite more than most questions do.</summary>
internal sealed class ConnectionBehavior<TRequest, TResponse>(PlatformDbContext db) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IRequest<TResponse>
{
    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        await db.Database.OpenConnectionAsync(cancellationToken);

        try
        {
            return await next();
        }
        finally
        {
            await db.Database.CloseConnectionAsync();
        }
    }
}
