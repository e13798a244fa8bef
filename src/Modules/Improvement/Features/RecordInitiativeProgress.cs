using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Improvement.Features;

/// <summary>Writes down how far units have come with an initiative on a day, today or earlier.</summary>
[Needs("initiatives.manage")]
internal sealed record RecordInitiativeProgress(Guid InitiativeId, IReadOnlyList<Guid> UnitIds, InitiativeState State, DateOnly On, string? Comment) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<RecordInitiativeProgress>
    {
        public Validator(TimeProvider clock)
        {
            RuleFor(x => x.InitiativeId).NotEmpty();
            RuleFor(x => x.UnitIds).NotEmpty();
            RuleFor(x => x.State).IsInEnum();
            RuleFor(x => x.On).GreaterThan(new DateOnly(2000, 1, 1)).LessThanOrEqualTo(_ => clock.Today());
            RuleFor(x => x.Comment).MaximumLength(Limits.Short);
        }
    }

    internal sealed class Handler(PlatformDbContext db, InitiativeSteps steps, Act act) : IRequestHandler<RecordInitiativeProgress, Done>
    {
        public async Task<Done> Handle(RecordInitiativeProgress command, CancellationToken cancellationToken)
        {
            var initiative = await db.Set<Initiative>().SingleOrDefaultAsync(i => i.Id == command.InitiativeId, cancellationToken)
                ?? throw new NotFoundException("initiative", command.InitiativeId);

            steps.Add(initiative.Id, command.UnitIds, command.State, command.On, command.Comment);
            (act.Subject, act.RecordId) = (initiative.Sv.Name, initiative.Id);

            return default;
        }
    }
}
