using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
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

    internal sealed class Handler(PlatformDbContext db, TimeProvider clock) : IRequestHandler<GiveRole, Guid>
    {
        public async Task<Guid> Handle(GiveRole command, CancellationToken cancellationToken)
        {
            if (!await db.Set<Person>().AnyAsync(p => p.Id == command.PersonId, cancellationToken))
            {
                throw new NotFoundException("person", command.PersonId);
            }

            if (!await db.Set<OrganizationUnit>().AnyAsync(u => u.Id == command.BranchId, cancellationToken))
            {
                throw new NotFoundException("unit", command.BranchId);
            }

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
