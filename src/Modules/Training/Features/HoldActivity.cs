using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>Records that an activity has been held. Attendance is recorded by each unit.</summary>
[Needs("training.manage")]
internal sealed record HoldActivity(Guid ActivityId, DateOnly HeldOn) : ICommand<Done>, IConcernsRecord
{
    public Guid RecordId => ActivityId;

    internal sealed class Validator : AbstractValidator<HoldActivity>
    {
        public Validator()
        {
            RuleFor(x => x.ActivityId).NotEmpty();
            RuleFor(x => x.HeldOn).IsInThisCentury();
        }
    }

    internal sealed class Handler(Occasions occasions, Act act, TimeProvider clock) : IRequestHandler<HoldActivity, Done>
    {
        public async Task<Done> Handle(HoldActivity command, CancellationToken cancellationToken)
        {
            var activity = await occasions.FindToChangeAsync<Activity>(command.ActivityId, cancellationToken);
            activity.Hold(command.HeldOn, clock.Today());
            (act.Subject, act.UnitId) = (activity.Title, activity.UnitId);

            return default;
        }
    }
}
