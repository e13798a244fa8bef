using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Integrations.Domain;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Integrations.Features;

/// <summary>Notes the day a token was used: once a day, so that reading does not become writing.</summary>
[SystemOnly]
internal sealed record NoteTokenUse(Guid RecordId) : ICommand<Done>, IConcernsRecord
{
    internal sealed class Validator : AbstractValidator<NoteTokenUse>
    {
        public Validator() => RuleFor(x => x.RecordId).NotEmpty();
    }

    internal sealed class Handler(PlatformDbContext db, TimeProvider clock) : IRequestHandler<NoteTokenUse, Done>
    {
        public async Task<Done> Handle(NoteTokenUse command, CancellationToken cancellationToken)
        {
            (await db.Set<AccessToken>().SingleAsync(t => t.Id == command.RecordId, cancellationToken)).LastUsedOn = clock.Today();

            return default;
        }
    }
}
