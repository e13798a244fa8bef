using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Someone has forgotten the password. Whether the address is known is not told; at most one mail in a quarter of an hour.</summary>
[OpenToAll("the way back in")]
internal sealed record AskForPasswordLink(string Email) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<AskForPasswordLink>
    {
        public Validator() => RuleFor(x => x.Email).NotEmpty().MaximumLength(254).EmailAddress();
    }

    internal sealed class Handler(PlatformDbContext db, PasswordLinks links, Attempts attempts, Act act, TimeProvider clock) : IRequestHandler<AskForPasswordLink, Done>
    {
        private static readonly TimeSpan Pause = TimeSpan.FromMinutes(15);

        public async Task<Done> Handle(AskForPasswordLink command, CancellationToken cancellationToken)
        {
            await attempts.QueueAsync(command.Email, cancellationToken);
            var address = Person.SearchableOf(command.Email);
            var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.NormalizedEmail == address && p.ClosedAt == null, cancellationToken);
            act.RecordId = person?.Id;

            if (person is null || await WasSentRecentlyAsync(person.Id, cancellationToken))
            {
                return default;
            }

            await links.SendAsync(person, cancellationToken);

            return default;
        }

        private Task<bool> WasSentRecentlyAsync(Guid personId, CancellationToken cancellationToken)
        {
            var limit = clock.GetUtcNow().UtcDateTime + PasswordLink.Lifetime - Pause;

            return db.Set<PasswordLink>().AnyAsync(l => l.PersonId == personId && l.ExpiresAt > limit, cancellationToken);
        }
    }
}
