using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>Share of the staff per requirement that is measured so, on a day.</summary>
internal sealed class CoverageFacts(IMediator mediator)
{
    public async Task<IReadOnlyList<CoverageFact>> OnAsync(DateOnly day, CancellationToken cancellationToken)
    {
        var table = await mediator.Send(new ShowCoverage(day), cancellationToken);

        return [.. table.Requirements.Select((requirement, i) => (requirement, cells: table.Units.Select(u => u.Cells[i]).Where(c => c.Concerns).ToList()))
            .Where(c => c.requirement.Measure == RequirementMeasure.StaffShare)
            .Select(c => new CoverageFact(
                new RecordLink("requirement", c.requirement.Id, c.requirement.Title, $"/training/coverage?on={day:yyyy-MM-dd}"), c.requirement.Title,
                c.cells.Sum(x => x.Staff), c.cells.Sum(x => x.Covered), c.cells.Count, c.cells.Count(x => x.Percent >= c.requirement.MinimumShare)))];
    }
}
