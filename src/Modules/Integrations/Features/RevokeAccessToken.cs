using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Integrations.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Integrations.Features;

/// <summary>Takes back one of the own tokens. It stops working with the next request.</summary>
[Needs("tokens.own")]
internal sealed record RevokeAccessToken(Guid RecordId) : ICommand<Done>, IConcernsRecord
{
    internal sealed class Validator : AbstractValidator<RevokeAccessToken>
    {
        public Validator() => RuleFor(x => x.RecordId).NotEmpty();
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, TimeProvider clock) : IRequestHandler<RevokeAccessToken, Done>
    {
        public async Task<Done> Handle(RevokeAccessToken command, CancellationToken cancellationToken)
        {
            var token = await db.Set<AccessToken>().SingleOrDefaultAsync(t => t.Id == command.RecordId && t.PersonId == user.Id, cancellationToken)
                ?? throw new NotFoundException("token", command.RecordId);
            token.Revoke(clock.GetUtcNow().UtcDateTime);

            return default;
        }
    }
}
