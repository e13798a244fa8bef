using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Closes an account: sessions and tokens end with the next request, roles today. What the person has done stays.</summary>
[Needs("people.manage")]
internal sealed record CloseAccount(Guid RecordId) : ICommand<Done>, IConcernsRecord
{
    internal sealed class Validator : AbstractValidator<CloseAccount>
    {
        public Validator() => RuleFor(x => x.RecordId).NotEmpty();
    }

    internal sealed class Handler(PlatformDbContext db, Administrators administrators, CurrentUser user, TimeProvider clock) : IRequestHandler<CloseAccount, Done>
    {
        public async Task<Done> Handle(CloseAccount command, CancellationToken cancellationToken)
        {
            var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == command.RecordId, cancellationToken)
                ?? throw new NotFoundException("person", command.RecordId);

            if (person.Id == user.Id)
            {
                throw new RuleViolationException("Organization.Rule.NotOwnAccount");
            }

            await administrators.KeepOneWithoutAsync(a => a.PersonId != person.Id, field: null, cancellationToken);
            person.Close(clock.GetUtcNow().UtcDateTime);
            var today = clock.Today();

            foreach (var held in await db.Set<RoleAssignment>().Where(a => a.PersonId == person.Id && a.From <= today && (a.To == null || a.To > today)).ToListAsync(cancellationToken))
            {
                held.End(today);
            }

            return default;
        }
    }
}
