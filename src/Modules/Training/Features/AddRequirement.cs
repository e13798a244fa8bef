using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>Decides something that every unit concerned shall have done, and how often.</summary>
[Needs("training.requirements")]
internal sealed record AddRequirement(
    string Title, RequirementMeasure Measure, DrillKind? DrillKind, int MinimumShare, int Months, RequirementScope Concerns, string DecidedBy, DateOnly FirstDue)
    : ICommand<Guid>
{
    internal sealed class Validator : AbstractValidator<AddRequirement>
    {
        public Validator()
        {
            RuleFor(x => x.Title).NotEmpty().MaximumLength(80);
            RuleFor(x => x.Measure).IsInEnum();
            RuleFor(x => x.DrillKind).NotNull().IsInEnum().When(x => x.Measure == RequirementMeasure.DrillHeld);
            RuleFor(x => x.MinimumShare).InclusiveBetween(1, 100).When(x => x.Measure == RequirementMeasure.StaffShare);
            RuleFor(x => x.Months).InclusiveBetween(1, 120);
            RuleFor(x => x.Concerns).IsInEnum();
            RuleFor(x => x.DecidedBy).NotEmpty().MaximumLength(200);
            RuleFor(x => x.FirstDue).IsInThisCentury();
        }
    }

    internal sealed class Handler(PlatformDbContext db, Act act, TimeProvider clock) : IRequestHandler<AddRequirement, Guid>
    {
        public Task<Guid> Handle(AddRequirement command, CancellationToken cancellationToken)
        {
            var isDrill = command.Measure == RequirementMeasure.DrillHeld;
            var requirement = new Requirement
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Title = command.Title,
                Measure = command.Measure,
                DrillKind = isDrill ? command.DrillKind : null,
                MinimumShare = isDrill ? 0 : command.MinimumShare,
                Months = command.Months,
                Concerns = command.Concerns,
                DecidedBy = command.DecidedBy,
                From = clock.Today(),
                FirstDue = command.FirstDue,
            };
            db.Add(requirement);
            (act.Subject, act.RecordId) = (requirement.Title, requirement.Id);

            return Task.FromResult(requirement.Id);
        }
    }
}
