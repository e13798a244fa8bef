using MediatR;
using SafetyPlatform.Contracts.Reporting;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Plans.Data;
using SafetyPlatform.Plans.Domain;

namespace SafetyPlatform.Plans.Features;

/// <summary>What the board decides on a proposal takes effect by itself. What it approved with a change is recorded by hand: only people know the change.</summary>
internal sealed class WhenBoardDecided(PlatformDbContext db, TimeProvider clock) : INotificationHandler<BoardDecided>
{
    public async Task Handle(BoardDecided notification, CancellationToken cancellationToken)
    {
        if (notification is not { Outcome: DecisionOutcome.Approved, Effect: ProposalEffect.AdoptPlanWithRule, Subject: { } documentId })
        {
            return;
        }

        var document = await db.LoadDocumentAsync(documentId, cancellationToken);

        if (document.Decisions.Exists(d => d.SourceId == notification.DecisionId))
        {
            return;
        }

        var version = document.VersionToAdopt(clock.Today()) ?? throw new RuleViolationException("Plans.Rule.NothingToAdopt");
        document.Decide(new BoardDecision
        {
            Id = Guid.CreateVersion7(clock.GetUtcNow()),
            DocumentId = document.Id,
            Board = notification.Board,
            On = notification.On,
            Paragraph = notification.Paragraph,
            From = notification.On,
            VersionId = version.Id,
            Rule = notification.Rule,
            SourceId = notification.DecisionId,
            SourceHref = notification.Href,
        });
    }
}
