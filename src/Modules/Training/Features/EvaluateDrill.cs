using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>Judges a drill. Each deviation is told to the others, so that it becomes a case and cannot be forgotten.</summary>
/// <param name="Deviations">What failed, one sentence each, without personal data.</param>
[Needs("training.manage")]
internal sealed record EvaluateDrill(Guid DrillId, bool Passed, IReadOnlyList<string>? Deviations) : ICommand<Done>, IConcernsRecord
{
    public Guid RecordId => DrillId;

    internal sealed class Validator : AbstractValidator<EvaluateDrill>
    {
        public Validator(Texts texts)
        {
            RuleFor(x => x.DrillId).NotEmpty();
            RuleFor(x => x.Deviations).IsShortList(texts);
        }
    }

    internal sealed class Handler(Occasions occasions, IMediator mediator, CurrentUser user, Act act, Texts texts, TimeProvider clock) : IRequestHandler<EvaluateDrill, Done>
    {
        public async Task<Done> Handle(EvaluateDrill command, CancellationToken cancellationToken)
        {
            var drill = await occasions.FindToChangeAsync<Drill>(command.DrillId, cancellationToken);
            drill.Evaluate(command.Passed, command.Deviations ?? [], clock.Today(), user.Id);
            var title = texts.NameOf(drill);
            (act.Subject, act.UnitId) = (title, drill.UnitId);

            await mediator.Publish(
                new DrillEvaluated(drill.Id, drill.UnitId, title, drill.HeldOn!.Value, command.Passed, drill.Deviations, $"/training/drills/{drill.Id}"), cancellationToken);

            return default;
        }
    }
}
