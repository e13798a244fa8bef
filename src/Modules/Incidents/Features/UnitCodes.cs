using MediatR;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Incidents.Features;

/// <summary>The letters that begin a unit's numbers. A branch has none: incidents happen at units.</summary>
internal sealed class UnitCodes(CurrentUser user, IMediator mediator)
{
    public async Task<string> OfAsync(Guid unitId, CancellationToken cancellationToken)
    {
        var code = user.Units.FirstOrDefault(u => u.Id == unitId && u.IsUnit)?.Code;

        if (code is null && user.Kind == ActorKind.System)
        {
            code = (await mediator.Send(new ListUnits(), cancellationToken)).FirstOrDefault(u => u.Id == unitId && u.IsUnit)?.Code;
        }

        return code ?? throw new RuleViolationException("Incidents.Rule.ChooseUnit") { Field = "UnitId" };
    }
}
