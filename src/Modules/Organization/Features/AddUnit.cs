using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Adds a place to the unit tree.</summary>
[Needs("units.manage")]
internal sealed record AddUnit(string Name, string Code, UnitKind Kind, Guid? ParentId, int Pupils, int Staff) : ICommand<Guid>
{
    internal sealed class Validator : AbstractValidator<AddUnit>
    {
        public Validator()
        {
            RuleFor(x => x.Name).NotEmpty().MaximumLength(120);
            RuleFor(x => x.Code).NotEmpty().MaximumLength(4).Matches("^[A-ZÅÄÖ]+$");
            RuleFor(x => x.Kind).IsInEnum();
            RuleFor(x => x.ParentId).NotEmpty().When(x => x.Kind != UnitKind.Municipality);
            RuleFor(x => x.Pupils).InclusiveBetween(0, 100_000);
            RuleFor(x => x.Staff).InclusiveBetween(0, 100_000);
        }
    }

    internal sealed class Handler(PlatformDbContext db, Act act, TimeProvider clock) : IRequestHandler<AddUnit, Guid>
    {
        public async Task<Guid> Handle(AddUnit command, CancellationToken cancellationToken)
        {
            if (await db.Set<OrganizationUnit>().AnyAsync(u => u.Code == command.Code, cancellationToken))
            {
                throw new RuleViolationException("Organization.Rule.CodeIsTaken", command.Code) { Field = nameof(Code) };
            }

            if (command.ParentId is null && await db.Set<OrganizationUnit>().AnyAsync(cancellationToken))
            {
                throw new RuleViolationException("Organization.Rule.OneRoot") { Field = nameof(Kind) };
            }

            var parent = command.ParentId is null ? null : await db.FindAsync<OrganizationUnit>([command.ParentId.Value], cancellationToken)
                ?? throw new NotFoundException("unit", command.ParentId);
            var unit = new OrganizationUnit
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Kind = command.Kind,
                Name = command.Name,
                Code = command.Code,
                Pupils = command.Pupils,
                Staff = command.Staff,
                OpenedOn = clock.Today(),
            };
            unit.PlaceUnder(parent);
            db.Add(unit);
            (act.UnitId, act.RecordId, act.Subject) = (unit.Id, unit.Id, unit.Name);

            return unit.Id;
        }
    }
}
