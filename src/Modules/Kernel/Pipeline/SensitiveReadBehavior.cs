using System.Reflection;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Acts;

namespace SafetyPlatform.Kernel.Pipeline;

/// <summary>Third, for sensitive queries: that it was read is written before the answer is handed out; if it cannot be, there is no answer.</summary>
internal sealed class SensitiveReadBehavior<TRequest, TResponse>(PlatformSender platform, Act act) : IPipelineBehavior<TRequest, TResponse>
    where TRequest : IQuery<TResponse>
{
    private static readonly bool IsSensitive = typeof(TRequest).IsDefined(typeof(SensitiveReadAttribute));

    public async Task<TResponse> Handle(TRequest request, CancellationToken cancellationToken, RequestHandlerDelegate<TResponse> next)
    {
        var answer = await next();

        if (IsSensitive && !act.IsRunning)
        {
            var unitId = (request as IConcernsUnit)?.UnitId ?? (answer as IConcernsUnit)?.UnitId;
            var recordId = (request as IConcernsRecord)?.RecordId ?? (answer as IConcernsRecord)?.RecordId;
            await platform.SendAsync(new RecordAct(typeof(TRequest).Name, unitId, recordId), cancellationToken);
        }

        return answer;
    }
}
