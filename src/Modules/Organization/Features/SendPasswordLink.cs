using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Organization.Domain;

namespace SafetyPlatform.Organization.Features;

/// <summary>Mails a person a link for choosing a password: the invitation to a new account, or a new start for one who has forgotten.</summary>
[Needs("people.manage")]
internal sealed record SendPasswordLink(Guid RecordId) : ICommand<Done>, IConcernsRecord
{
    internal sealed class Validator : AbstractValidator<SendPasswordLink>
    {
        public Validator() => RuleFor(x => x.RecordId).NotEmpty();
    }

    internal sealed class Handler(PlatformDbContext db, PasswordLinks links) : IRequestHandler<SendPasswordLink, Done>
    {
        public async Task<Done> Handle(SendPasswordLink command, CancellationToken cancellationToken)
        {
            var person = await db.Set<Person>().SingleOrDefaultAsync(p => p.Id == command.RecordId, cancellationToken)
                ?? throw new NotFoundException("person", command.RecordId);

            if (person.ClosedAt is not null)
            {
                throw new RuleViolationException("Organization.Rule.AccountAlreadyClosed");
            }

            await links.SendAsync(person, cancellationToken);

            return default;
        }
    }
}
