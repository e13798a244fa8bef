using MediatR;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>The units that something is planned for: one, or without a unit every one of them.</summary>
internal sealed class Participants(IMediator mediator, UnitScope scope, TimeProvider clock)
{
    public async Task AddAsync(Occasion occasion, Func<UnitLine, int> invited, CancellationToken cancellationToken)
    {
        if (occasion.IsJoint && !scope.All)
        {
            throw new RuleViolationException("Training.Rule.JointIsForTheOrganisation") { Field = nameof(occasion.UnitId) };
        }

        if (occasion.UnitId is { } unitId && !scope.All && !scope.Units.Contains(unitId))
        {
            throw new NotFoundException("unit", unitId);
        }

        var units = (await mediator.Send(new ListUnits(), cancellationToken)).Where(u => u.IsUnit && (occasion.IsJoint || u.Id == occasion.UnitId)).ToList();

        if (units.Count == 0)
        {
            throw new NotFoundException("unit", occasion.UnitId ?? Guid.Empty);
        }

        occasion.Units.AddRange(units.Select(u => new OccasionUnit
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            OccasionId = occasion.Id,
            UnitId = u.Id,
            Invited = invited(u),
        }));
    }
}
