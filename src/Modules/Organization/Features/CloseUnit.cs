using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Closes a place from a day. What has been recorded about it stays; nothing under it may still be open.</summary>
[Needs("units.manage")]
internal sealed record CloseUnit(Guid UnitId, DateOnly On) : ICommand<Done>, IConcernsUnit
{
    internal sealed class Validator : AbstractValidator<CloseUnit>
    {
        public Validator()
        {
            RuleFor(x => x.UnitId).NotEmpty();
            RuleFor(x => x.On).NotEmpty();
        }
    }

    internal sealed class Handler(PlatformDbContext db, Act act) : IRequestHandler<CloseUnit, Done>
    {
        public async Task<Done> Handle(CloseUnit command, CancellationToken cancellationToken)
        {
            var unit = await db.Set<OrganizationUnit>().SingleOrDefaultAsync(u => u.Id == command.UnitId, cancellationToken)
                ?? throw new NotFoundException("unit", command.UnitId);

            if (await db.Set<OrganizationUnit>().AnyAsync(u => u.ParentId == unit.Id && u.ClosedOn == null, cancellationToken))
            {
                throw new RuleViolationException("Organization.Rule.StillHasUnits");
            }

            unit.Close(command.On);
            (act.RecordId, act.Subject) = (unit.Id, unit.Name);

            return default;
        }
    }
}
