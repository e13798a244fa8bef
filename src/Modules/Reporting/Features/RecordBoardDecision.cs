using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Reporting;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Reporting.Data;
using SafetyPlatform.Reporting.Domain;

namespace SafetyPlatform.Reporting.Features;

/// <summary>Records what the board decided on each proposal of a report; what is approved takes effect by itself.</summary>
/// <param name="On">The day of the meeting.</param>
[Needs("board.decide")]
internal sealed record RecordBoardDecision(Guid ReportId, DateOnly? On, IReadOnlyList<ProposalDecision> Decisions) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<RecordBoardDecision>
    {
        public Validator()
        {
            RuleFor(x => x.On).NotNull();
            RuleFor(x => x.Decisions).NotEmpty();
            RuleForEach(x => x.Decisions).ChildRules(decision =>
            {
                decision.RuleFor(d => d.Outcome).NotNull().IsInEnum();
                decision.RuleFor(d => d.Paragraph).NotEmpty().MaximumLength(20);
                decision.RuleFor(d => d.Remark).MaximumLength(1000);
            });
        }
    }

    internal sealed class Handler(PlatformDbContext db, IMediator mediator, TimeProvider clock, Act act) : IRequestHandler<RecordBoardDecision, Done>
    {
        public async Task<Done> Handle(RecordBoardDecision command, CancellationToken cancellationToken)
        {
            var report = await db.ReportAsync(command.ReportId, cancellationToken);
            var on = command.On!.Value;

            if (on > clock.Today() || (report.SentAt is { } sent && on < Stockholm.DateOf(sent)))
            {
                throw new RuleViolationException("Reporting.Rule.MeetingDate") { Field = nameof(On) };
            }

            report.Decide(on, [.. command.Decisions.Select(d => d with { Paragraph = d.Paragraph.TrimStart('§', ' ') })]);
            (act.RecordId, act.Subject) = (report.Id, report.TitleSv);

            foreach (var proposal in report.Proposals)
            {
                await mediator.Publish(EventOf(report, proposal, on), cancellationToken);
            }

            return default;
        }

        private static BoardDecided EventOf(YearlyReport report, ReportProposal proposal, DateOnly on) => new(
            proposal.Id,
            report.Id,
            report.Board,
            on,
            proposal.Paragraph!,
            proposal.Outcome!.Value,
            report.Sentences.Find(s => s.Key == proposal.SentenceKey)?.TextSv ?? "",
            proposal.Effect,
            proposal.Subject,
            proposal.Rule,
            $"/reports/{report.Year}");
    }
}
