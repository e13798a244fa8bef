using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>One drill, with the participants of the units in reach.</summary>
[Needs("training.read")]
internal sealed record ShowDrill(Guid Id) : IQuery<DrillRecord>
{
    internal sealed class Handler(PlatformDbContext db) : IRequestHandler<ShowDrill, DrillRecord>
    {
        public async Task<DrillRecord> Handle(ShowDrill query, CancellationToken cancellationToken) =>
            await db.Set<Drill>().AsNoTracking().Where(d => d.Id == query.Id)
                .Select(d => new DrillRecord(
                    d.Id, d.UnitId, d.Title, d.Kind, d.On, d.State, d.HeldOn, d.Scenario, d.Announced, d.ExternalLeader, d.Note, d.PartOfId,
                    db.Set<Activity>().Where(a => a.Id == d.PartOfId).Select(a => a.Title).FirstOrDefault(),
                    d.Preparations, d.StartedAt, d.AllClearAt, d.Observations, d.Passed, d.Deviations, d.EvaluatedOn, d.EvaluatedById,
                    d.Units.Select(u => new AttendanceRow(u.UnitId, u.Invited, u.Attended, u.Pupils)).ToList()))
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("drill", query.Id);
    }
}

internal sealed record DrillRecord(
    Guid Id, Guid? UnitId, string Title, DrillKind Kind, DateOnly On, OccasionState State, DateOnly? HeldOn, string Scenario, bool Announced,
    string ExternalLeader, string Note, Guid? PartOfId, string? PartOf, IReadOnlyList<DrillPreparation> Preparations, TimeOnly? StartedAt, TimeOnly? AllClearAt,
    string Observations, bool? Passed, IReadOnlyList<string> Deviations, DateOnly? EvaluatedOn, Guid? EvaluatedById, IReadOnlyList<AttendanceRow> Units)
{
    public DateOnly? EvaluationDue => HeldOn?.AddDays(Drill.DaysToEvaluate);

    public int? Minutes => StartedAt is { } start && AllClearAt is { } end ? (int)(end - start).TotalMinutes : null;

    /// <summary>What should be prepared and is not.</summary>
    public IReadOnlyList<DrillPreparation> Unprepared => [.. Enum.GetValues<DrillPreparation>().Except(Preparations)];
}
