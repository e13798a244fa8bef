using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>Moves a planned activity or drill to another day, and says why.</summary>
[Needs("training.manage")]
internal sealed record MoveOccasion(Guid OccasionId, DateOnly On, string Reason) : ICommand<Done>, IConcernsRecord
{
    public Guid RecordId => OccasionId;

    internal sealed class Validator : AbstractValidator<MoveOccasion>
    {
        public Validator()
        {
            RuleFor(x => x.OccasionId).NotEmpty();
            RuleFor(x => x.On).IsInThisCentury();
            RuleFor(x => x.Reason).NotEmpty().MaximumLength(1000);
        }
    }

    internal sealed class Handler(Occasions occasions, Act act) : IRequestHandler<MoveOccasion, Done>
    {
        public async Task<Done> Handle(MoveOccasion command, CancellationToken cancellationToken)
        {
            var occasion = await occasions.FindToChangeAsync<Occasion>(command.OccasionId, cancellationToken);
            occasion.Move(command.On, command.Reason);
            (act.Subject, act.UnitId) = (occasion.Title, occasion.UnitId);

            return default;
        }
    }
}
