using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>How the own account is protected.</summary>
[SignedIn]
internal sealed record ShowSecondFactor : IQuery<SecondFactorState>
{
    internal sealed class Handler(PlatformDbContext db, SecondFactorSecrets secrets, CurrentUser user) : IRequestHandler<ShowSecondFactor, SecondFactorState>
    {
        public async Task<SecondFactorState> Handle(ShowSecondFactor query, CancellationToken cancellationToken)
        {
            var person = await db.Set<Person>().AsNoTracking().Where(p => p.Id == user.Id)
                .Select(p => new { p.Email, p.TwoFactorEnabled, p.SecondFactorSecret, CodesLeft = db.Set<RecoveryCode>().Count(c => c.PersonId == p.Id && c.UsedAt == null) })
                .SingleAsync(cancellationToken);
            var pending = person.TwoFactorEnabled || person.SecondFactorSecret is null ? null : secrets.Open(person.SecondFactorSecret);

            return new SecondFactorState(person.Email!, person.TwoFactorEnabled, person.CodesLeft, pending);
        }
    }
}

/// <param name="Pending">The secret to confirm; null when none waits.</param>
internal sealed record SecondFactorState(string Email, bool IsOn, int RecoveryCodesLeft, byte[]? Pending);
