using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>Records that a drill has been held: when, how long it took, who took part and what was seen.</summary>
/// <param name="StartedAt">When the signal went, Swedish wall clock.</param>
/// <param name="Lines">Participants of the units; may be left out and recorded by each unit later.</param>
[Needs("training.manage")]
internal sealed record HoldDrill(
    Guid DrillId, DateOnly HeldOn, TimeOnly? StartedAt, TimeOnly? AllClearAt, string? Observations, IReadOnlyList<AttendanceLine>? Lines) : ICommand<Done>, IConcernsRecord
{
    public Guid RecordId => DrillId;

    internal sealed class Validator : AbstractValidator<HoldDrill>
    {
        public Validator()
        {
            RuleFor(x => x.DrillId).NotEmpty();
            RuleFor(x => x.HeldOn).IsInThisCentury();
            RuleFor(x => x.Observations).MaximumLength(4000);
            RuleFor(x => x.Lines).Must(lines => lines is null || lines.Count <= 1000);
            RuleForEach(x => x.Lines).SetValidator(new AttendanceLine.Validator());
        }
    }

    internal sealed class Handler(Occasions occasions, Act act, Texts texts, TimeProvider clock) : IRequestHandler<HoldDrill, Done>
    {
        public async Task<Done> Handle(HoldDrill command, CancellationToken cancellationToken)
        {
            var drill = await occasions.FindToChangeAsync<Drill>(command.DrillId, cancellationToken);
            drill.Hold(command.HeldOn, clock.Today());
            drill.Observe(command.StartedAt, command.AllClearAt, command.Observations ?? "");
            drill.Record(command.Lines ?? []);
            (act.Subject, act.UnitId) = (texts.NameOf(drill), drill.UnitId);

            return default;
        }
    }
}
