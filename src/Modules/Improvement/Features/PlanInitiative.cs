using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Time;

namespace SafetyPlatform.Improvement.Features;

/// <summary>Plans a system, a protection or a mapping for a number of units.</summary>
/// <param name="Purpose">As the end of a sentence, without a full stop.</param>
/// <param name="LedBy">Empty when the administration itself leads it.</param>
[Needs("initiatives.manage")]
internal sealed record PlanInitiative(
    InitiativeKind InitiativeKind, string Name, string? Purpose, string? LedBy, IReadOnlyList<Guid> UnitIds,
    string? EnglishName = null, string? EnglishPurpose = null, string? EnglishLedBy = null) : ICommand<Guid>
{
    internal sealed class Validator : AbstractValidator<PlanInitiative>
    {
        public Validator()
        {
            RuleFor(x => x.InitiativeKind).IsInEnum();
            RuleFor(x => x.Name).NotEmpty().MaximumLength(Limits.Title);
            RuleFor(x => x.Purpose).MaximumLength(Limits.Short);
            RuleFor(x => x.LedBy).MaximumLength(Limits.Title);
            RuleFor(x => x.UnitIds).NotEmpty();
            RuleFor(x => x.EnglishName).MaximumLength(Limits.Title);
            RuleFor(x => x.EnglishPurpose).MaximumLength(Limits.Short);
            RuleFor(x => x.EnglishLedBy).MaximumLength(Limits.Title);
        }
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, TimeProvider clock, InitiativeSteps steps, Act act) : IRequestHandler<PlanInitiative, Guid>
    {
        public Task<Guid> Handle(PlanInitiative command, CancellationToken cancellationToken)
        {
            var initiative = new Initiative
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                Kind = command.InitiativeKind,
                Sv = new InitiativeWords(command.Name, command.Purpose ?? "", command.LedBy ?? ""),
                En = new InitiativeWords(command.EnglishName ?? "", command.EnglishPurpose ?? "", command.EnglishLedBy ?? ""),
                PlannedOn = clock.Today(),
                PlannedBy = user.Id,
            };
            db.Add(initiative);
            steps.Add(initiative.Id, command.UnitIds, InitiativeState.Planned, clock.Today(), null);
            (act.Subject, act.RecordId) = (initiative.Sv.Name, initiative.Id);

            return Task.FromResult(initiative.Id);
        }
    }
}
