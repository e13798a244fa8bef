using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Improvement.Domain;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Improvement.Features;

/// <summary>Finishes the step a case is in, one of the first four, and moves it to the next.</summary>
/// <param name="NoActionReason">Asked for when the third step decides no action.</param>
[Needs("improvement.work")]
internal sealed record TakeStep(Guid CaseId, CaseStep Step, string StepText, string? NoActionReason = null) : ICommand<Done>
{
    internal sealed class Validator : AbstractValidator<TakeStep>
    {
        public Validator()
        {
            RuleFor(x => x.CaseId).NotEmpty();
            RuleFor(x => x.Step).IsInEnum().NotEqual(CaseStep.Improvement);
            RuleFor(x => x.StepText).NotEmpty().MaximumLength(Limits.Text);
            RuleFor(x => x.NoActionReason).MaximumLength(Limits.Text);
        }
    }

    internal sealed class Handler(PlatformDbContext db, CurrentUser user, TimeProvider clock, Act act) : IRequestHandler<TakeStep, Done>
    {
        public async Task<Done> Handle(TakeStep command, CancellationToken cancellationToken)
        {
            var found = await db.FindCaseAsync(command.CaseId, cancellationToken);
            var actions = await db.ActionsOfAsync(found.Id, cancellationToken);

            found.Take(command.Step, command.StepText, command.NoActionReason, actions, user.Id, clock.GetUtcNow().UtcDateTime);
            (act.Subject, act.UnitId, act.RecordId) = (found.Title, found.UnitId, found.Id);
            act.Facts["step"] = command.Step.ToString();

            return default;
        }
    }
}
