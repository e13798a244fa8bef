using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Chooses a password with a link. The link is spent, the person's other links with it, and every session ends.</summary>
[OpenToAll("the link is the proof")]
[HoldsSecret]
internal sealed record SetPassword(string Secret, string NewPassword, string Repeated) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<SetPassword>
    {
        public Validator()
        {
            RuleFor(x => x.Secret).NotEmpty().MaximumLength(100);
            RuleFor(x => x.NewPassword).NotEmpty().MinimumLength(12).MaximumLength(128);
            RuleFor(x => x.Repeated).NotEmpty().MaximumLength(128);
        }
    }

    internal sealed class Handler(PlatformDbContext db, Passwords passwords, Attempts attempts, Act act, TimeProvider clock) : IRequestHandler<SetPassword, Done>
    {
        public async Task<Done> Handle(SetPassword command, CancellationToken cancellationToken)
        {
            var now = clock.GetUtcNow().UtcDateTime;
            var hash = Domain.Secret.FingerprintOf(command.Secret);
            await attempts.QueueAsync(hash, cancellationToken);
            var link = await db.Set<PasswordLink>().SingleOrDefaultAsync(l => l.Hash == hash, cancellationToken);
            var person = link is null || !link.IsGood(now)
                ? null
                : await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == link.PersonId && p.ClosedAt == null, cancellationToken);

            if (person is null)
            {
                throw new RuleViolationException("Organization.Rule.LinkIsSpent");
            }

            act.RecordId = person.Id;
            await passwords.SetAsync(person, command.NewPassword, command.Repeated, nameof(NewPassword));

            foreach (var open in await db.Set<PasswordLink>().Where(l => l.PersonId == person.Id && l.UsedAt == null).ToListAsync(cancellationToken))
            {
                open.UsedAt = now;
            }

            return default;
        }
    }
}
