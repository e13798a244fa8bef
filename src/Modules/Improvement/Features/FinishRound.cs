using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Improvement.Features;

/// <summary>Finishes a round: nothing more is written in it.</summary>
/// <param name="CallsForDocument">It showed that a governing document is needed.</param>
[Needs("rounds.hold")]
internal sealed record FinishRound(Guid RoundId, string Summary, bool CallsForDocument = false) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<FinishRound>
    {
        public Validator()
        {
            RuleFor(x => x.RoundId).NotEmpty();
            RuleFor(x => x.Summary).NotEmpty().MaximumLength(Limits.Text);
        }
    }

    internal sealed class Handler(PlatformDbContext db, TimeProvider clock, Act act) : IRequestHandler<FinishRound, Done>
    {
        public async Task<Done> Handle(FinishRound command, CancellationToken cancellationToken)
        {
            var round = await db.FindOpenRoundAsync(command.RoundId, cancellationToken);

            round.Finish(command.Summary, command.CallsForDocument, clock.Today());
            (act.Subject, act.RecordId) = (round.Title, round.Id);

            return default;
        }
    }
}
