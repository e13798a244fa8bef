using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>Ends a requirement with today as its last day. What was fulfilled stays on record.</summary>
[Needs("training.requirements")]
internal sealed record EndRequirement(Guid RequirementId) : ICommand<Done>, IConcernsRecord
{
    public Guid RecordId => RequirementId;

    internal sealed class Validator : AbstractValidator<EndRequirement>
    {
        public Validator() => RuleFor(x => x.RequirementId).NotEmpty();
    }

    internal sealed class Handler(PlatformDbContext db, Act act, TimeProvider clock) : IRequestHandler<EndRequirement, Done>
    {
        public async Task<Done> Handle(EndRequirement command, CancellationToken cancellationToken)
        {
            var requirement = await db.FindAsync<Requirement>([command.RequirementId], cancellationToken)
                ?? throw new NotFoundException("requirement", command.RequirementId);
            requirement.End(clock.Today());
            act.Subject = requirement.Title;

            return default;
        }
    }
}
