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

/// <summary>Changes the own password. Every session ends; the page begins a new one with the stamp it gets.</summary>
[SignedIn]
[HoldsSecret]
[Leaves("PasswordCheckFailed", "AccountLocked")]
internal sealed record ChangePassword(string CurrentPassword, string NewPassword, string Repeated) : ICommand<ChangedPassword>
{
    internal sealed class Validator : AbstractValidator<ChangePassword>
    {
        public Validator()
        {
            RuleFor(x => x.CurrentPassword).NotEmpty().MaximumLength(128);
            RuleFor(x => x.NewPassword).NotEmpty().MinimumLength(12).MaximumLength(128);
            RuleFor(x => x.Repeated).NotEmpty().MaximumLength(128);
        }
    }

    internal sealed class Handler(PlatformDbContext db, Passwords passwords, Attempts attempts, CurrentUser user, Act act) : IRequestHandler<ChangePassword, ChangedPassword>
    {
        public async Task<ChangedPassword> Handle(ChangePassword command, CancellationToken cancellationToken)
        {
            act.RecordId = user.Id;
            await attempts.QueueAsync(await db.Set<Person>().Where(p => p.Id == user.Id).Select(p => p.Email).SingleAsync(cancellationToken) ?? "", cancellationToken);
            var person = await db.Set<Person>().SingleAsync(p => p.Id == user.Id, cancellationToken);

            if (!passwords.Check(person, command.CurrentPassword, "PasswordCheckFailed"))
            {
                // Answered, not thrown: the failed attempt must be counted.
                return new ChangedPassword(null);
            }

            await passwords.SetAsync(person, command.NewPassword, command.Repeated, nameof(NewPassword));

            return new ChangedPassword(person.SecurityStamp);
        }
    }
}

/// <summary>Null: the current password was wrong, or the account is locked for a while.</summary>
internal sealed record ChangedPassword(string? SecurityStamp);
