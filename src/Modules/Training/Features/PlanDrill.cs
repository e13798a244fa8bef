using FluentValidation;
using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>Plans a drill for one unit or, without a unit, a joint one. Without a title it is called what its kind is called.</summary>
[Needs("training.manage")]
internal sealed record PlanDrill(
    Guid? UnitId, DrillKind Kind, DateOnly On, string? Title, string? Scenario, bool Announced, string? ExternalLeader, Guid? PartOfId) : ICommand<Guid>
{
    internal sealed class Validator : AbstractValidator<PlanDrill>
    {
        public Validator()
        {
            RuleFor(x => x.Kind).IsInEnum();
            RuleFor(x => x.On).IsInThisCentury();
            RuleFor(x => x.Title).MaximumLength(200);
            RuleFor(x => x.Scenario).MaximumLength(2000);
            RuleFor(x => x.ExternalLeader).MaximumLength(200);
        }
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, Act act, Participants participants, Texts texts, TimeProvider clock) : IRequestHandler<PlanDrill, Guid>
    {
        public async Task<Guid> Handle(PlanDrill command, CancellationToken cancellationToken)
        {
            if (command.PartOfId is { } activityId && !await db.Set<Activity>().AnyAsync(a => a.Id == activityId, cancellationToken))
            {
                throw new RuleViolationException("Training.Rule.UnknownActivity") { Field = nameof(PartOfId) };
            }

            var drill = new Drill
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                UnitId = command.UnitId,
                Title = command.Title ?? "",
                Kind = command.Kind,
                FirstPlannedFor = command.On,
                Scenario = command.Scenario ?? "",
                Announced = command.Announced,
                ExternalLeader = command.ExternalLeader ?? "",
                PartOfId = command.PartOfId,
                PlannedById = user.Id,
                PlannedAt = clock.GetUtcNow().UtcDateTime,
            };
            await participants.AddAsync(drill, u => u.Staff, cancellationToken);
            db.Add(drill);
            (act.Subject, act.UnitId, act.RecordId) = (texts.NameOf(drill), drill.UnitId, drill.Id);

            return drill.Id;
        }
    }
}
