using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>What is required, by title: what applies now first, then what has ended.</summary>
[Needs("training.read")]
internal sealed record ListRequirements : IQuery<IReadOnlyList<RequirementLine>>
{
    internal sealed class Handler(PlatformDbContext db) : IRequestHandler<ListRequirements, IReadOnlyList<RequirementLine>>
    {
        public async Task<IReadOnlyList<RequirementLine>> Handle(ListRequirements query, CancellationToken cancellationToken) =>
            [.. (await db.Set<Requirement>().AsNoTracking().OrderBy(r => r.To != null).ThenBy(r => r.Title).ToListAsync(cancellationToken)).Select(RequirementLine.Of)];
    }
}

internal sealed record RequirementLine(
    Guid Id, string Title, RequirementMeasure Measure, DrillKind? DrillKind, int MinimumShare, int Months, RequirementScope Concerns,
    string DecidedBy, DateOnly From, DateOnly FirstDue, DateOnly? To)
{
    public static RequirementLine Of(Requirement r) =>
        new(r.Id, r.Title, r.Measure, r.DrillKind, r.MinimumShare, r.Months, r.Concerns, r.DecidedBy, r.From, r.FirstDue, r.To);
}
