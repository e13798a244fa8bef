using MediatR;
using SafetyPlatform.Audit.Data;
using SafetyPlatform.Contracts;

namespace SafetyPlatform.Audit.Features;

/// <summary>Seals what has been committed. Not a command: sealing leaves no entry, or there would be no end of it.</summary>
[SystemOnly]
internal sealed record SealNow : IErrand<int>
{
    internal sealed class Handler(Sealing sealing) : IRequestHandler<SealNow, int>
    {
        public Task<int> Handle(SealNow request, CancellationToken cancellationToken) => sealing.SealAllAsync(cancellationToken);
    }
}
