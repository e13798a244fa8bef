using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Turns the second factor off, with the password. Other sessions end.</summary>
[SignedIn]
[HoldsSecret]
[Leaves("PasswordCheckFailed", "AccountLocked")]
internal sealed record SwitchOffSecondFactor(string Password) : ICommand<ChangedPassword>
{
    internal sealed class Validator : AbstractValidator<SwitchOffSecondFactor>
    {
        public Validator() => RuleFor(x => x.Password).NotEmpty().MaximumLength(128);
    }

    internal sealed class Handler(PlatformDbContext db, Passwords passwords, Attempts attempts, CurrentUser user, Act act)
        : IRequestHandler<SwitchOffSecondFactor, ChangedPassword>
    {
        public async Task<ChangedPassword> Handle(SwitchOffSecondFactor command, CancellationToken cancellationToken)
        {
            act.RecordId = user.Id;
            await attempts.QueueAsync(await db.Set<Person>().Where(p => p.Id == user.Id).Select(p => p.Email).SingleAsync(cancellationToken) ?? "", cancellationToken);
            var person = await db.Set<Person>().SingleAsync(p => p.Id == user.Id, cancellationToken);

            if (!passwords.Check(person, command.Password, "PasswordCheckFailed"))
            {
                return new ChangedPassword(null);
            }

            person.TurnOffSecondFactor();
            db.RemoveRange(await db.Set<RecoveryCode>().Where(c => c.PersonId == person.Id).ToListAsync(cancellationToken));

            return new ChangedPassword(person.SecurityStamp);
        }
    }
}
