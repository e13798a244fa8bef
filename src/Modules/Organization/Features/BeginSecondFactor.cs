using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Makes a secret for the authenticator app. It is asked for only once a code has confirmed it.</summary>
[SignedIn]
[HoldsSecret]
internal sealed record BeginSecondFactor : ICommand<byte[]>
{
    internal sealed class Handler(PlatformDbContext db, SecondFactorSecrets secrets, CurrentUser user, Act act) : IRequestHandler<BeginSecondFactor, byte[]>
    {
        public async Task<byte[]> Handle(BeginSecondFactor command, CancellationToken cancellationToken)
        {
            act.RecordId = user.Id;
            var person = await db.Set<Person>().SingleAsync(p => p.Id == user.Id, cancellationToken);
            var secret = Totp.NewSecret();
            person.BeginSecondFactor(secrets.Lock(secret));

            return secret;
        }
    }
}
