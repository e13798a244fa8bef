using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Checks an address and a password. The answer and its time are the same whether the address is known, wrong, locked or closed.</summary>
[OpenToAll("the way in")]
[HoldsSecret]
[Leaves("SignInFailed", "AccountLocked", "SignInHalfway")]
internal sealed record SignIn(string Email, string Password) : ICommand<SignInAnswer>
{
    internal sealed class Validator : AbstractValidator<SignIn>
    {
        public Validator()
        {
            RuleFor(x => x.Email).NotEmpty().MaximumLength(254);
            RuleFor(x => x.Password).NotEmpty().MaximumLength(128);
        }
    }

    internal sealed class Handler(UserManager<Person> people, Passwords passwords, Attempts attempts, Act act, CurrentUser user, ICurrentUserSource source)
        : IRequestHandler<SignIn, SignInAnswer>
    {
        public async Task<SignInAnswer> Handle(SignIn command, CancellationToken cancellationToken)
        {
            await attempts.QueueAsync(command.Email, cancellationToken);
            var person = await people.FindByEmailAsync(command.Email);
            var isRight = passwords.Check(person, command.Password, "SignInFailed");
            act.RecordId = person?.Id;

            if (person is null || !isRight)
            {
                return SignInAnswer.Refused;
            }

            if (person.TwoFactorEnabled)
            {
                act.Rename("SignInHalfway");

                return SignInAnswer.For(person);
            }

            await source.BecomeAsync(user, person.Id, "password", securityStamp: null, cancellationToken);
            person.Admit();

            return SignInAnswer.For(person);
        }
    }
}

/// <summary>Null <paramref name="PersonId"/>: refused, and nothing more is said.</summary>
internal sealed record SignInAnswer(Guid? PersonId, string? SecurityStamp, bool NeedsSecondFactor, string Language)
{
    public static readonly SignInAnswer Refused = new(null, null, NeedsSecondFactor: false, "sv");

    public static SignInAnswer For(Person person) => new(person.Id, person.SecurityStamp, person.TwoFactorEnabled, person.Language);
}
