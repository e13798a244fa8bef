using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Draft;

/// <summary>Records of a year that can show that something has been done: activities held, drills, initiatives begun, rounds.</summary>
internal sealed class EvidenceSource(IMediator mediator)
{
    public async Task<IReadOnlyList<EvidenceLink>> ForAsync(int year, CancellationToken cancellationToken)
    {
        var sv = await InLanguage.RunAsync("sv", () => RecordsAsync(year, cancellationToken));
        var en = await InLanguage.RunAsync("en", () => RecordsAsync(year, cancellationToken));

        return [.. sv.Join(en, r => r.Id, r => r.Id, EvidenceLink.Of).DistinctBy(e => e.Id).OrderBy(e => e.Sv, StringComparer.CurrentCulture)];
    }

    private async Task<List<RecordLink>> RecordsAsync(int year, CancellationToken cancellationToken)
    {
        var (from, to) = (new DateOnly(year, 1, 1), new DateOnly(year, 12, 31));
        var training = await mediator.Send(new GetTrainingFacts(from, to), cancellationToken);
        var improvement = await mediator.Send(new GetImprovementFacts(from, to), cancellationToken);

        return
        [
            .. training.Activities.Select(a => a.Record),
            .. training.Drills.Select(d => d.Record),
            .. improvement.Rounds.Select(r => r.Record),
            .. improvement.Initiatives.Where(i => i.State is InitiativeState.Begun or InitiativeState.InUse).Select(i => i.Record),
        ];
    }
}
