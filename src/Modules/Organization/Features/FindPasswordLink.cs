using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Whether a link still works, so that nobody fills in a form in vain.</summary>
[OpenToAll("the link is the proof")]
[HoldsSecret]
internal sealed record FindPasswordLink(string Secret) : IQuery<bool>
{
    internal sealed class Validator : AbstractValidator<FindPasswordLink>
    {
        public Validator() => RuleFor(x => x.Secret).NotEmpty().MaximumLength(100);
    }

    internal sealed class Handler(PlatformDbContext db, TimeProvider clock) : IRequestHandler<FindPasswordLink, bool>
    {
        public async Task<bool> Handle(FindPasswordLink query, CancellationToken cancellationToken)
        {
            var hash = Domain.Secret.FingerprintOf(query.Secret);
            var link = await db.Set<PasswordLink>().AsNoTracking().SingleOrDefaultAsync(l => l.Hash == hash, cancellationToken);

            return link is not null && link.IsGood(clock.GetUtcNow().UtcDateTime)
                && await db.Set<Person>().AnyAsync(p => p.Id == link.PersonId && p.ClosedAt == null, cancellationToken);
        }
    }
}
