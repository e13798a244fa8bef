using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>Plans an activity for one unit or, without a unit, for all of them together.</summary>
[Needs("training.manage")]
internal sealed record PlanActivity(
    Guid? UnitId, string Title, DateOnly On, bool FullDay, Audience Audience, string Focus, IReadOnlyList<string>? Contents,
    IReadOnlyList<PreventiveTheme>? Themes, string? ExternalLeader, string? Frame, string? Reason, Guid? RequirementId) : ICommand<Guid>
{
    internal sealed class Validator : AbstractValidator<PlanActivity>
    {
        public Validator(Texts texts)
        {
            RuleFor(x => x.Title).NotEmpty().MaximumLength(200);
            RuleFor(x => x.On).IsInThisCentury();
            RuleFor(x => x.Audience).IsInEnum();
            RuleFor(x => x.Focus).NotEmpty().MaximumLength(1000);
            RuleFor(x => x.Contents).IsShortList(texts);
            RuleForEach(x => x.Themes).IsInEnum();
            RuleFor(x => x.ExternalLeader).MaximumLength(200);
            RuleFor(x => x.Frame).MaximumLength(200);
            RuleFor(x => x.Reason).MaximumLength(1000);
        }
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, Act act, Participants participants, TimeProvider clock) : IRequestHandler<PlanActivity, Guid>
    {
        public async Task<Guid> Handle(PlanActivity command, CancellationToken cancellationToken)
        {
            var activity = new Activity
            {
                Id = Guid.CreateVersion7(clock.GetUtcNow()),
                UnitId = command.UnitId,
                Title = command.Title,
                FirstPlannedFor = command.On,
                FullDay = command.FullDay,
                Audience = command.Audience,
                Focus = command.Focus,
                Contents = [.. command.Contents ?? []],
                Themes = [.. (command.Themes ?? []).Distinct().Order()],
                ExternalLeader = command.ExternalLeader ?? "",
                Frame = command.Frame ?? "",
                Reason = command.Reason ?? "",
                RequirementId = command.RequirementId,
                PlannedById = user.Id,
                PlannedAt = clock.GetUtcNow().UtcDateTime,
            };
            await CheckRequirementAsync(command.RequirementId, cancellationToken);
            await participants.AddAsync(activity, u => command.Audience switch { Audience.AllStaff => u.Staff, Audience.Pupils => u.Pupils, _ => 0 }, cancellationToken);
            db.Add(activity);
            (act.Subject, act.UnitId, act.RecordId) = (activity.Title, activity.UnitId, activity.Id);

            return activity.Id;
        }

        private async Task CheckRequirementAsync(Guid? id, CancellationToken cancellationToken)
        {
            if (id is { } requirementId && (await db.FindAsync<Requirement>([requirementId], cancellationToken))?.Measure != RequirementMeasure.StaffShare)
            {
                throw new RuleViolationException("Training.Rule.UnknownRequirement") { Field = nameof(RequirementId) };
            }
        }
    }
}
