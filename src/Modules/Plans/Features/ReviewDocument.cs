using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Plans.Data;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>
/// Assesses whether a document still holds. Every open signal gets this answer; what was examined is listed; if a revision is
/// needed, a new version is begun.
/// </summary>
/// <param name="Examined">What else was looked at, one line each.</param>
[Needs("plans.review")]
internal sealed record ReviewDocument(
    Guid DocumentId, DateOnly? On, ReviewResult? Result, string Assessment, RevisionRule? ProposedRule, string? Examined) : ICommand<Guid>
{
    internal sealed class Validator : AbstractValidator<ReviewDocument>
    {
        public Validator()
        {
            RuleFor(x => x.DocumentId).NotEmpty();
            RuleFor(x => x.On).NotEmpty();
            RuleFor(x => x.Result).NotNull().IsInEnum();
            RuleFor(x => x.Assessment).NotEmpty().MaximumLength(4000);
            RuleFor(x => x.ProposedRule).IsInEnum();
            RuleFor(x => x.Examined).MaximumLength(4000);
            RuleForEach(x => x.Lines).MaximumLength(500).OverridePropertyName(nameof(Examined));
        }
    }

    private IReadOnlyList<string> Lines => (Examined ?? "").Split('\n', StringSplitOptions.TrimEntries | StringSplitOptions.RemoveEmptyEntries);

    internal sealed class Handler(PlatformDbContext db, TimeProvider clock, CurrentUser user, NewVersion newVersion, Act act) : IRequestHandler<ReviewDocument, Guid>
    {
        public async Task<Guid> Handle(ReviewDocument command, CancellationToken cancellationToken)
        {
            var document = await db.LoadDocumentAsync(command.DocumentId, cancellationToken);
            var adoption = document.Decisions.AdoptionOn(clock.Today()) ?? throw new RuleViolationException("Plans.Rule.NothingInForceToReview");

            if (command.On > clock.Today())
            {
                throw new RuleViolationException("Plans.Rule.NotYetHappened") { Field = nameof(On) };
            }

            var review = ReviewOf(command, document, adoption.VersionId!.Value);
            await ExamineSignalsAsync(review, cancellationToken);
            await ExamineRollOutAsync(review, cancellationToken);
            review.Examined.AddRange(command.Lines.Select(line => Evidence(review, EvidenceKind.Other, line)));
            document.Look(review);

            if (review.Result == ReviewResult.RevisionNeeded && document.Draft is null)
            {
                await newVersion.BeginAsync(document, cancellationToken);
            }

            (act.Subject, act.RecordId) = (document.Title, document.Id);

            return review.Id;
        }

        private Review ReviewOf(ReviewDocument command, GoverningDocument document, Guid versionId) => new()
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            DocumentId = document.Id,
            VersionId = versionId,
            On = command.On!.Value,
            Result = command.Result!.Value,
            Assessment = command.Assessment.Trim(),
            ProposedRule = command.ProposedRule,
            ById = user.Id,
        };

        private async Task ExamineSignalsAsync(Review review, CancellationToken cancellationToken)
        {
            var open = await db.Set<RevisionSignal>().Where(s => s.DocumentId == review.DocumentId && s.AssessedOn == null)
                .OrderBy(s => s.On).ThenBy(s => s.Id).ToListAsync(cancellationToken);

            foreach (var signal in open)
            {
                signal.Answer(review);
                review.Examined.Add(new ReviewEvidence
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    ReviewId = review.Id,
                    Place = review.Examined.Count,
                    Kind = EvidenceKind.Signal,
                    UnitId = signal.UnitId,
                    Reason = signal.Reason,
                    Text = signal.Subject,
                    On = signal.On,
                    Href = signal.EvidenceHref,
                });
            }
        }

        private async Task ExamineRollOutAsync(Review review, CancellationToken cancellationToken)
        {
            var reached = await db.Set<RollOut>().Where(r => r.VersionId == review.VersionId && r.DoneOn != null)
                .Select(r => r.UnitId).Distinct().CountAsync(cancellationToken);

            if (reached > 0)
            {
                review.Examined.Add(new ReviewEvidence
                {
                    Id = Guid.CreateVersion7(clock.GetUtcNow()),
                    ReviewId = review.Id,
                    Place = review.Examined.Count,
                    Kind = EvidenceKind.RollOut,
                    Text = "",
                    Reached = reached,
                    Units = user.Units.Count(u => u.IsUnit),
                    Href = $"/plans/{review.DocumentId}/rollout",
                });
            }
        }

        private ReviewEvidence Evidence(Review review, EvidenceKind kind, string text) => new()
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            ReviewId = review.Id,
            Place = review.Examined.Count,
            Kind = kind,
            Text = text,
        };
    }
}
