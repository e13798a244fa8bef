using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Gives a person a role over a branch from a date. It works on the person's next request.</summary>
[Needs("people.manage")]
internal sealed record GiveRole(Guid PersonId, Role Role, Guid BranchId, DateOnly From, DateOnly? To) : ICommand<Guid>
{
    internal sealed class Validator : AbstractValidator<GiveRole>
    {
        public Validator()
        {
            RuleFor(x => x.PersonId).NotEmpty();
            RuleFor(x => x.Role).IsInEnum();
            RuleFor(x => x.BranchId).NotEmpty();
            RuleFor(x => x.From).NotEmpty();
            RuleFor(x => x.To).GreaterThanOrEqualTo(x => x.From).When(x => x.To is not null);
        }
    }

    internal sealed class Handler(PlatformDbContext db, Act act, Texts texts, TimeProvider clock) : IRequestHandler<GiveRole, Guid>
    {
        public async Task<Guid> Handle(GiveRole command, CancellationToken cancellationToken)
        {
            var person = await db.Set<Person>().AsNoTracking().SingleOrDefaultAsync(p => p.Id == command.PersonId, cancellationToken)
                ?? throw new NotFoundException("person", command.PersonId);

            if (person.ClosedAt is not null)
            {
                throw new RuleViolationException("Organization.Rule.AccountAlreadyClosed");
            }

            if (!await db.Set<OrganizationUnit>().AnyAsync(u => u.Id == command.BranchId && u.ClosedOn == null, cancellationToken))
            {
                throw new NotFoundException("unit", command.BranchId);
            }

            (act.RecordId, act.UnitId, act.Subject) = (command.PersonId, command.BranchId, texts.Of("Organization.Role", command.Role));

            var assignment = new RoleAssignment
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                PersonId = command.PersonId,
                Role = command.Role,
                BranchId = command.BranchId,
                From = command.From,
            };

            if (command.To is { } lastDay)
            {
                assignment.End(lastDay);
            }

            db.Add(assignment);

            return assignment.Id;
        }
    }
}
