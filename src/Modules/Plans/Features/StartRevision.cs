using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Plans.Data;

namespace SafetyPlatform.Plans.Features;

/// <summary>Begins a new version as a copy of the one in force.</summary>
[Needs("plans.write")]
internal sealed record StartRevision(Guid DocumentId) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<StartRevision>
    {
        public Validator() => RuleFor(x => x.DocumentId).NotEmpty();
    }

    internal sealed class Handler(PlatformDbContext db, NewVersion newVersion, Act act) : IRequestHandler<StartRevision, Done>
    {
        public async Task<Done> Handle(StartRevision command, CancellationToken cancellationToken)
        {
            var document = await db.LoadDocumentAsync(command.DocumentId, cancellationToken);

            if (document.Draft is not null)
            {
                throw new RuleViolationException("Plans.Rule.DraftAlreadyOpen");
            }

            var draft = await newVersion.BeginAsync(document, cancellationToken);
            (act.Subject, act.RecordId) = ($"{document.Title}, version {draft.Number}", document.Id);

            return default;
        }
    }
}
