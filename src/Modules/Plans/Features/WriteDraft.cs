using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>Saves the whole text of a draft. A section or part without a title is taken away.</summary>
/// <param name="Revision">The revision that was read: a draft that another has saved in between is not overwritten.</param>
[Needs("plans.write")]
internal sealed record WriteDraft(Guid DocumentId, int Revision, IReadOnlyList<SectionText> Sections) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<WriteDraft>
    {
        public Validator()
        {
            RuleFor(x => x.DocumentId).NotEmpty();
            RuleFor(x => x.Sections).NotEmpty().Must(s => s is null || s.Count <= 15);
            RuleForEach(x => x.Sections).SetValidator(new SectionValidator());
        }
    }

    internal sealed class Handler(PlatformDbContext db, TimeProvider clock, Act act) : IRequestHandler<WriteDraft, Done>
    {
        public async Task<Done> Handle(WriteDraft command, CancellationToken cancellationToken)
        {
            var document = await db.Set<GoverningDocument>().Include(d => d.Versions).ThenInclude(v => v.Sections).AsSplitQuery()
                .SingleOrDefaultAsync(d => d.Id == command.DocumentId, cancellationToken) ?? throw new NotFoundException("document", command.DocumentId);
            var draft = document.Draft ?? throw new RuleViolationException("Plans.Rule.NoDraft");
            db.Entry(draft).Property(d => d.Revision).OriginalValue = command.Revision;
            draft.Write(command.Sections, clock.GetUtcNow());
            (act.Subject, act.RecordId) = ($"{document.Title}, version {draft.Number}", document.Id);

            return default;
        }
    }

    private sealed class SectionValidator : AbstractValidator<SectionText>
    {
        public SectionValidator()
        {
            RuleFor(s => s.Title).MaximumLength(PlanSection.LongestTitle);
            RuleFor(s => s.Title).NotEmpty().When(s => !string.IsNullOrWhiteSpace(s.Text) || s.Parts?.Any(p => !string.IsNullOrWhiteSpace(p.Title)) == true);
            RuleFor(s => s.Text).MaximumLength(PlanSection.LongestText);
            RuleFor(s => s.Parts).Must(p => p is null || p.Count <= 20);
            RuleForEach(s => s.Parts).SetValidator(new PartValidator());
        }
    }

    private sealed class PartValidator : AbstractValidator<PartText>
    {
        public PartValidator()
        {
            RuleFor(p => p.Title).MaximumLength(PlanSection.LongestTitle);
            RuleFor(p => p.Title).NotEmpty().When(p => !string.IsNullOrWhiteSpace(p.Text));
            RuleFor(p => p.Text).MaximumLength(PlanSection.LongestText);
        }
    }
}
