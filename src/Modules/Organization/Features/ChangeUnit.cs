using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Renames a place or corrects its counts of pupils and staff, as of today.</summary>
[Needs("units.manage")]
internal sealed record ChangeUnit(Guid UnitId, string Name, int Pupils, int Staff) : ICommand<Done>, IConcernsUnit
{
    internal sealed class Validator : AbstractValidator<ChangeUnit>
    {
        public Validator()
        {
            RuleFor(x => x.UnitId).NotEmpty();
            RuleFor(x => x.Name).NotEmpty().MaximumLength(120);
            RuleFor(x => x.Pupils).InclusiveBetween(0, 100_000);
            RuleFor(x => x.Staff).InclusiveBetween(0, 100_000);
        }
    }

    internal sealed class Handler(PlatformDbContext db, Act act) : IRequestHandler<ChangeUnit, Done>
    {
        public async Task<Done> Handle(ChangeUnit command, CancellationToken cancellationToken)
        {
            var unit = await db.Set<OrganizationUnit>().SingleOrDefaultAsync(u => u.Id == command.UnitId, cancellationToken)
                ?? throw new NotFoundException("unit", command.UnitId);
            (unit.Name, unit.Pupils, unit.Staff) = (command.Name, command.Pupils, command.Staff);
            (act.RecordId, act.Subject) = (unit.Id, unit.Name);

            return default;
        }
    }
}
