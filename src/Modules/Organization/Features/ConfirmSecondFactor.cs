using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Turns the second factor on, when a code shows that the app has the secret. Other sessions end.</summary>
[SignedIn]
[HoldsSecret]
internal sealed record ConfirmSecondFactor(string Code) : ICommand<SecondFactorOn>
{
    internal sealed class Validator : AbstractValidator<ConfirmSecondFactor>
    {
        public Validator() => RuleFor(x => x.Code).NotEmpty().MaximumLength(20);
    }

    internal sealed class Handler(PlatformDbContext db, SecondFactorSecrets secrets, CurrentUser user, Act act, TimeProvider clock)
        : IRequestHandler<ConfirmSecondFactor, SecondFactorOn>
    {
        private const int Codes = 10;

        public async Task<SecondFactorOn> Handle(ConfirmSecondFactor command, CancellationToken cancellationToken)
        {
            act.RecordId = user.Id;
            var person = await db.Set<Person>().SingleAsync(p => p.Id == user.Id, cancellationToken);
            var secret = person.TwoFactorEnabled ? null : person.SecondFactorSecret;

            if (secret is null || !person.Accepts(secrets.Open(secret), command.Code.Replace(" ", "", StringComparison.Ordinal), clock.GetUtcNow().UtcDateTime))
            {
                throw new RuleViolationException("Organization.Rule.WrongCode") { Field = nameof(Code) };
            }

            person.TurnOnSecondFactor();
            var codes = Enumerable.Range(0, Codes).Select(_ => Secret.ForPaper()).ToList();
            db.AddRange(codes.Select(c => new RecoveryCode { Id = Guid.CreateVersion7(clock.GetUtcNow()), PersonId = person.Id, Hash = Secret.FingerprintOf(c) }));

            return new SecondFactorOn(codes, person.SecurityStamp!);
        }
    }
}

/// <param name="RecoveryCodes">Shown once; each opens the account once.</param>
internal sealed record SecondFactorOn(IReadOnlyList<string> RecoveryCodes, string SecurityStamp);
