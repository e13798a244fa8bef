using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Draft;

namespace SafetyPlatform.Reporting.Features;

/// <summary>Records of a year that a promise can be answered with.</summary>
[Needs("reports.write")]
internal sealed record ListEvidence(int Year) : IQuery<IReadOnlyList<EvidenceLink>>
{
    internal sealed class Handler(EvidenceSource source) : IRequestHandler<ListEvidence, IReadOnlyList<EvidenceLink>>
    {
        public Task<IReadOnlyList<EvidenceLink>> Handle(ListEvidence query, CancellationToken cancellationToken) => source.ForAsync(query.Year, cancellationToken);
    }
}
