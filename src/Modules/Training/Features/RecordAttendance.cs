using FluentValidation;
using MediatR;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>Records how many came, unit by unit. Each unit's head records the own unit, also for what was joint.</summary>
[Needs("training.manage")]
internal sealed record RecordAttendance(Guid OccasionId, IReadOnlyList<AttendanceLine> Lines) : ICommand<Done>, IConcernsRecord
{
    public Guid RecordId => OccasionId;

    internal sealed class Validator : AbstractValidator<RecordAttendance>
    {
        public Validator()
        {
            RuleFor(x => x.OccasionId).NotEmpty();
            RuleFor(x => x.Lines).NotEmpty().Must(lines => lines is null || lines.Count <= 1000);
            RuleForEach(x => x.Lines).SetValidator(new AttendanceLine.Validator());
        }
    }

    internal sealed class Handler(Occasions occasions, Act act) : IRequestHandler<RecordAttendance, Done>
    {
        public async Task<Done> Handle(RecordAttendance command, CancellationToken cancellationToken)
        {
            var occasion = await occasions.FindAsync<Occasion>(command.OccasionId, cancellationToken);
            occasion.MustBeHeld();
            occasion.Record(command.Lines);
            (act.Subject, act.UnitId) = (occasion.Title, command.Lines.Count == 1 ? command.Lines[0].UnitId : occasion.UnitId);

            return default;
        }
    }
}

/// <param name="Invited">How many it was for: staff, or pupils when it was an activity for pupils.</param>
/// <param name="Attended">How many of them came.</param>
/// <param name="Pupils">Pupils who took part in a drill; 0 for an activity.</param>
internal sealed record AttendanceLine(Guid UnitId, int Invited, int Attended, int Pupils = 0)
{
    internal sealed class Validator : AbstractValidator<AttendanceLine>
    {
        public Validator()
        {
            RuleFor(x => x.UnitId).NotEmpty();
            RuleFor(x => x.Invited).InclusiveBetween(0, 100_000);
            RuleFor(x => x.Attended).InclusiveBetween(0, 100_000);
            RuleFor(x => x.Pupils).InclusiveBetween(0, 100_000);
        }
    }
}

internal static class Attendance
{
    public static void Record(this Occasion occasion, IReadOnlyList<AttendanceLine> lines)
    {
        foreach (var line in lines)
        {
            var unit = occasion.Units.Find(u => u.UnitId == line.UnitId) ?? throw new NotFoundException("unit", line.UnitId);
            unit.Record(line.Invited, line.Attended, line.Pupils);
        }
    }
}
