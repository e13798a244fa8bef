using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>Records which preparations of a drill are done.</summary>
[Needs("training.manage")]
internal sealed record PrepareDrill(Guid DrillId, IReadOnlyList<DrillPreparation>? Preparations) : ICommand<Done>, IConcernsRecord
{
    public Guid RecordId => DrillId;

    internal sealed class Validator : AbstractValidator<PrepareDrill>
    {
        public Validator()
        {
            RuleFor(x => x.DrillId).NotEmpty();
            RuleForEach(x => x.Preparations).IsInEnum();
        }
    }

    internal sealed class Handler(Occasions occasions, Act act, Texts texts) : IRequestHandler<PrepareDrill, Done>
    {
        public async Task<Done> Handle(PrepareDrill command, CancellationToken cancellationToken)
        {
            var drill = await occasions.FindToChangeAsync<Drill>(command.DrillId, cancellationToken);
            drill.Prepare(command.Preparations ?? []);
            (act.Subject, act.UnitId) = (texts.NameOf(drill), drill.UnitId);

            return default;
        }
    }
}
