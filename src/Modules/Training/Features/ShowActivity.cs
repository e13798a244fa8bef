using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>One activity, with the attendance of the units in reach.</summary>
[Needs("training.read")]
internal sealed record ShowActivity(Guid Id) : IQuery<ActivityRecord>
{
    internal sealed class Handler(PlatformDbContext db, Texts texts) : IRequestHandler<ShowActivity, ActivityRecord>
    {
        public async Task<ActivityRecord> Handle(ShowActivity query, CancellationToken cancellationToken)
        {
            var record = await db.Set<Activity>().AsNoTracking().Where(a => a.Id == query.Id)
                .Select(a => new ActivityRecord(
                    a.Id, a.UnitId, a.Title, a.On, a.State, a.HeldOn, a.FullDay, a.Audience, a.Focus, a.Contents, a.Themes, a.ExternalLeader, a.Frame, a.Reason, a.Note, a.RequirementId,
                    db.Set<Requirement>().Where(r => r.Id == a.RequirementId).Select(r => r.Title).FirstOrDefault(),
                    a.Units.Select(u => new AttendanceRow(u.UnitId, u.Invited, u.Attended, u.Pupils)).ToList()))
                .SingleOrDefaultAsync(cancellationToken) ?? throw new NotFoundException("activity", query.Id);
            var drills = await db.Set<Drill>().AsNoTracking().Where(d => d.PartOfId == query.Id)
                .Select(d => new { d.Id, d.Title, d.Kind }).ToListAsync(cancellationToken);

            return record with { Drills = [.. drills.Select(d => new RecordLink("drill", d.Id, texts.NameOf(d.Title, d.Kind), $"/training/drills/{d.Id}"))] };
        }
    }
}

internal sealed record ActivityRecord(
    Guid Id, Guid? UnitId, string Title, DateOnly On, OccasionState State, DateOnly? HeldOn, bool FullDay, Audience Audience, string Focus,
    IReadOnlyList<string> Contents, IReadOnlyList<PreventiveTheme> Themes, string ExternalLeader, string Frame, string Reason, string Note,
    Guid? RequirementId, string? Requirement, IReadOnlyList<AttendanceRow> Units)
{
    public IReadOnlyList<RecordLink> Drills { get; init; } = [];

    public int Invited => Units.Sum(u => u.Invited);

    public int Attended => Units.Sum(u => u.Attended ?? 0);
}

internal sealed record AttendanceRow(Guid UnitId, int Invited, int? Attended, int Pupils);
