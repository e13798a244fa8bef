using FluentValidation;
using MediatR;
using Microsoft.AspNetCore.Identity;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Audit;
using SafetyPlatform.Kernel.Pipeline;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Checks an address and a password. The answer and its time are the same whether the address is known or not.</summary>
[OpenToAll("the way in")]
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

    internal sealed class Handler(UserManager<Person> people, IPasswordHasher<Person> hasher, PlatformSender platform) : IRequestHandler<SignIn, SignInAnswer>
    {
        private static readonly Lazy<string> Decoy = new(() => new PasswordHasher<Person>().HashPassword(null!, "nobody's password"));

        public async Task<SignInAnswer> Handle(SignIn command, CancellationToken cancellationToken)
        {
            var person = await people.FindByEmailAsync(command.Email);

            if (person is null || person.PasswordHash is null || person.ClosedAt is not null)
            {
                hasher.VerifyHashedPassword(null!, Decoy.Value, command.Password);
                await platform.SendAsync(new RecordAct("SignInFailed"), cancellationToken);

                return SignInAnswer.Refused;
            }

            var isRight = await people.CheckPasswordAsync(person, command.Password);

            if (await people.IsLockedOutAsync(person) || !isRight)
            {
                await people.AccessFailedAsync(person);
                await platform.SendAsync(new RecordAct("SignInFailed", RecordId: person.Id), cancellationToken);

                return SignInAnswer.Refused;
            }

            await people.ResetAccessFailedCountAsync(person);

            return new SignInAnswer(person.Id, person.SecurityStamp, person.TwoFactorEnabled);
        }
    }
}

/// <summary>Null <paramref name="PersonId"/>: refused, and nothing more is said.</summary>
internal sealed record SignInAnswer(Guid? PersonId, string? SecurityStamp, bool NeedsSecondFactor)
{
    public static readonly SignInAnswer Refused = new(null, null, NeedsSecondFactor: false);
}
