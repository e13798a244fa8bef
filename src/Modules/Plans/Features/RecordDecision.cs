using FluentValidation;
using MediatR;
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

/// <summary>Records a decision: it adopts the finished draft, or the version in force anew, and may set how often the document is looked over.</summary>
/// <param name="Paragraph">Number in the minutes without the sign. The safety plan is the board's alone and needs it.</param>
/// <param name="From">First day in force; the day of the decision if none is given.</param>
[Needs("plans.approve")]
internal sealed record RecordDecision(
    Guid DocumentId, string Board, DateOnly? On, string? Paragraph, DateOnly? From, RevisionRule? Rule, bool YearlyReport) : ICommand<Guid>
{
    internal sealed class Validator : AbstractValidator<RecordDecision>
    {
        public Validator()
        {
            RuleFor(x => x.DocumentId).NotEmpty();
            RuleFor(x => x.Board).NotEmpty().MaximumLength(120);
            RuleFor(x => x.On).NotEmpty();
            RuleFor(x => x.Paragraph).MaximumLength(10).Matches("^[0-9]+$");
            RuleFor(x => x.From).GreaterThanOrEqualTo(x => x.On).When(x => x.From is not null && x.On is not null);
            RuleFor(x => x.Rule).IsInEnum();
        }
    }

    internal sealed class Handler(PlatformDbContext db, TimeProvider clock, CurrentUser user, Act act) : IRequestHandler<RecordDecision, Guid>
    {
        public async Task<Guid> Handle(RecordDecision command, CancellationToken cancellationToken)
        {
            var document = await db.LoadDocumentAsync(command.DocumentId, cancellationToken);
            var today = clock.Today();

            if (command.On > today)
            {
                throw new RuleViolationException("Plans.Rule.NotYetHappened") { Field = nameof(On) };
            }

            var version = document.VersionToAdopt(today) ?? throw new RuleViolationException("Plans.Rule.NothingToAdopt");
            var decision = new BoardDecision
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                DocumentId = document.Id,
                Board = command.Board.Trim(),
                On = command.On!.Value,
                Paragraph = string.IsNullOrWhiteSpace(command.Paragraph) ? null : command.Paragraph,
                From = command.From ?? command.On.Value,
                VersionId = version.Id,
                Rule = command.Rule,
                YearlyReport = command.YearlyReport,
                RecordedById = user.Id,
            };
            document.Decide(decision);
            (act.Subject, act.RecordId) = ($"{document.Title}, version {version.Number}", document.Id);

            return decision.Id;
        }
    }
}
