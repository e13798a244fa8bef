using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>Cancels a planned activity or drill, and says why.</summary>
[Needs("training.manage")]
internal sealed record CancelOccasion(Guid OccasionId, string Reason) : ICommand<Done>, IConcernsRecord
{
    public Guid RecordId => OccasionId;

    internal sealed class Validator : AbstractValidator<CancelOccasion>
    {
        public Validator()
        {
            RuleFor(x => x.OccasionId).NotEmpty();
            RuleFor(x => x.Reason).NotEmpty().MaximumLength(1000);
        }
    }

    internal sealed class Handler(Occasions occasions, Act act, TimeProvider clock) : IRequestHandler<CancelOccasion, Done>
    {
        public async Task<Done> Handle(CancelOccasion command, CancellationToken cancellationToken)
        {
            var occasion = await occasions.FindToChangeAsync<Occasion>(command.OccasionId, cancellationToken);
            occasion.Cancel(command.Reason, clock.Today());
            (act.Subject, act.UnitId) = (occasion.Title, occasion.UnitId);

            return default;
        }
    }
}
