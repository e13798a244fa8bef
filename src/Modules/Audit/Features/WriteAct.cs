using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Acts;

namespace SafetyPlatform.Audit.Features;

/// <summary>Gives the running act its true type and facts; the interceptor writes the entry. Sent alone, it is the act itself.</summary>
internal sealed class WriteAct(Act act) : IRequestHandler<RecordAct, Done>
{
    public Task<Done> Handle(RecordAct request, CancellationToken cancellationToken)
    {
        act.Rename(request.Type);
        (act.UnitId, act.RecordId, act.Subject) = (request.UnitId ?? act.UnitId, request.RecordId ?? act.RecordId, request.Subject ?? act.Subject);

        foreach (var (name, value) in request.Facts ?? new Dictionary<string, string>(StringComparer.Ordinal))
        {
            act.Facts[name] = value;
        }

        return Task.FromResult(default(Done));
    }
}
