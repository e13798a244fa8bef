using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>Says that a draft can be decided on. The next decision on the document adopts it.</summary>
[Needs("plans.write")]
internal sealed record FinishDraft(Guid DocumentId) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<FinishDraft>
    {
        public Validator() => RuleFor(x => x.DocumentId).NotEmpty();
    }

    internal sealed class Handler(PlatformDbContext db, TimeProvider clock, Act act) : IRequestHandler<FinishDraft, Done>
    {
        public async Task<Done> Handle(FinishDraft command, CancellationToken cancellationToken)
        {
            var document = await db.Set<GoverningDocument>().Include(d => d.Versions).ThenInclude(v => v.Sections).AsSplitQuery()
                .SingleOrDefaultAsync(d => d.Id == command.DocumentId, cancellationToken) ?? throw new NotFoundException("document", command.DocumentId);
            var draft = document.Draft ?? throw new RuleViolationException("Plans.Rule.NoDraft");
            draft.Finish(clock.Today());
            (act.Subject, act.RecordId) = ($"{document.Title}, version {draft.Number}", document.Id);

            return default;
        }
    }
}
