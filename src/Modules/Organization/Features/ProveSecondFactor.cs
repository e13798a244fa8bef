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

/// <summary>The second step of signing in: a one-time code, or a recovery code. Who it is comes from the protected cookie of the first step.</summary>
[OpenToAll("the second step of the way in")]
[HoldsSecret]
[Leaves("SecondFactorFailed", "AccountLocked")]
internal sealed record ProveSecondFactor(Guid PersonId, string SecurityStamp, string Code) : ICommand<SecondFactorAnswer>
{
    internal sealed class Validator : AbstractValidator<ProveSecondFactor>
    {
        public Validator()
        {
            RuleFor(x => x.PersonId).NotEmpty();
            RuleFor(x => x.SecurityStamp).NotEmpty();
            RuleFor(x => x.Code).NotEmpty().MaximumLength(40);
        }
    }

    internal sealed class Handler(
        PlatformDbContext db, SecondFactorSecrets secrets, Attempts attempts, Act act, CurrentUser user, ICurrentUserSource source, TimeProvider clock)
        : IRequestHandler<ProveSecondFactor, SecondFactorAnswer>
    {
        public async Task<SecondFactorAnswer> Handle(ProveSecondFactor command, CancellationToken cancellationToken)
        {
            act.RecordId = command.PersonId;
            await attempts.QueueAsync(await AddressOfAsync(command.PersonId, cancellationToken), cancellationToken);
            var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == command.PersonId, cancellationToken);

            if (person is null || person.ClosedAt is not null || !person.TwoFactorEnabled || person.SecurityStamp != command.SecurityStamp || person.IsLocked(clock.GetUtcNow().UtcDateTime))
            {
                act.Rename("SecondFactorFailed");

                return SecondFactorAnswer.Refused;
            }

            var method = await MethodOfAsync(person, command.Code, cancellationToken);

            if (method is null)
            {
                act.Rename(person.Miss(clock.GetUtcNow().UtcDateTime) ? "AccountLocked" : "SecondFactorFailed");

                return SecondFactorAnswer.Refused;
            }

            await source.BecomeAsync(user, person.Id, method, securityStamp: null, cancellationToken);
            person.Admit();

            return new SecondFactorAnswer(person.SecurityStamp, method, person.Language);
        }

        private async Task<string> AddressOfAsync(Guid personId, CancellationToken cancellationToken) =>
            await db.Set<Person>().Where(p => p.Id == personId).Select(p => p.Email).SingleOrDefaultAsync(cancellationToken) ?? "";

        private async Task<string?> MethodOfAsync(Person person, string typed, CancellationToken cancellationToken)
        {
            var code = typed.Replace(" ", "", StringComparison.Ordinal);
            var now = clock.GetUtcNow().UtcDateTime;

            if (person.Accepts(secrets.Open(person.SecondFactorSecret!), code, now))
            {
                return "password+totp";
            }

            var hash = Secret.FingerprintOf(code.ToLowerInvariant());
            var recovery = await db.Set<RecoveryCode>().SingleOrDefaultAsync(c => c.PersonId == person.Id && c.Hash == hash && c.UsedAt == null, cancellationToken);

            if (recovery is null)
            {
                return null;
            }

            recovery.UsedAt = now;

            return "password+recovery";
        }
    }
}

/// <summary>Null <paramref name="SecurityStamp"/>: refused, and nothing more is said.</summary>
internal sealed record SecondFactorAnswer(string? SecurityStamp, string Method, string Language)
{
    public static readonly SecondFactorAnswer Refused = new(null, "", "sv");
}
