using MediatR;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Training.Domain;

namespace SafetyPlatform.Training.Features;

/// <summary>What a year's report says of training: what was held, and what was planned at the end of the period for the next year.</summary>
internal sealed class AnswerTrainingFacts(PlatformDbContext db, CoverageFacts coverage, Texts texts) : IRequestHandler<GetTrainingFacts, TrainingFacts>
{
    public async Task<TrainingFacts> Handle(GetTrainingFacts request, CancellationToken cancellationToken)
    {
        var activities = await ActivitiesAsync(request, cancellationToken);
        var drills = await DrillsAsync(request, cancellationToken);

        return new TrainingFacts(
            [.. activities.Select(FactOf)], [.. drills.Where(d => d.IsHeld).Select(d => d.Fact)], await RotationsAsync(request, cancellationToken),
            ThemesOf(activities, request.From.Year), await coverage.OnAsync(request.To, cancellationToken), await PlannedNextYearAsync(request.To, cancellationToken))
        {
            DrillsPlanned = drills.Count(d => d.PlannedOn >= request.From && d.PlannedOn <= request.To),
        };
    }

    private static ActivityFact FactOf(HeldActivity a) => new(
        new RecordLink("activity", a.Id, a.Title, $"/training/activities/{a.Id}"), a.Title, a.HeldOn, a.FullDay, a.Audience, a.Focus, a.Contents, a.Themes,
        a.Units, a.Invited, a.Attended, a.ExternalLeader.Length == 0 ? null : a.ExternalLeader);

    private IReadOnlyList<ThemeCount> ThemesOf(List<HeldActivity> activities, int year) =>
        [.. Enum.GetValues<PreventiveTheme>().Select(theme => new ThemeCount(theme, activities.Count(a => a.Themes.Contains(theme)),
            new RecordLink("theme", Guid.Empty, texts.Of("Training.Theme", theme), $"/training?year={year}&theme={theme}")))];

    private Task<List<HeldActivity>> ActivitiesAsync(GetTrainingFacts period, CancellationToken cancellationToken) => db.Set<Activity>().AsNoTracking()
        .Where(a => a.State == OccasionState.Held && a.HeldOn >= period.From && a.HeldOn <= period.To)
        .OrderBy(a => a.HeldOn).ThenBy(a => a.Id)
        .Select(a => new HeldActivity(
            a.Id, a.Title, a.HeldOn!.Value, a.FullDay, a.Audience, a.Focus, a.Contents, a.Themes, a.ExternalLeader,
            a.Units.Count, a.Units.Sum(u => u.Invited), a.Units.Sum(u => u.Attended ?? 0)))
        .ToListAsync(cancellationToken);

    private async Task<List<DrillRow>> DrillsAsync(GetTrainingFacts period, CancellationToken cancellationToken)
    {
        var rows = await db.Set<Drill>().AsNoTracking()
            .Where(d => d.State != OccasionState.Cancelled && ((d.On >= period.From && d.On <= period.To) || (d.HeldOn >= period.From && d.HeldOn <= period.To)))
            .OrderBy(d => d.On).ThenBy(d => d.Id)
            .Select(d => new { d.Id, d.Title, d.Kind, d.On, d.HeldOn, d.UnitId, d.PartOfId, d.ExternalLeader, d.EvaluatedOn, d.Passed, d.Deviations })
            .ToListAsync(cancellationToken);

        return rows.ConvertAll(d => new DrillRow(d.On, d.HeldOn >= period.From && d.HeldOn <= period.To, new DrillFact(
            new RecordLink("drill", d.Id, texts.NameOf(d.Title, d.Kind), $"/training/drills/{d.Id}"), texts.NameOf(d.Title, d.Kind), d.Kind.ToString(), d.HeldOn ?? d.On,
            d.UnitId is null, d.PartOfId, d.ExternalLeader.Length == 0 ? null : d.ExternalLeader, d.EvaluatedOn is not null, d.Passed == true, d.Deviations.Count)));
    }

    /// <summary>The number planned is the whole round's, never that of a shorter time: that would tell when the next one comes.</summary>
    private async Task<IReadOnlyList<RotationFact>> RotationsAsync(GetTrainingFacts period, CancellationToken cancellationToken)
    {
        var rotations = await db.Set<Rotation>().AsNoTracking().Where(r => r.From <= period.To && r.To >= period.From).OrderBy(r => r.From)
            .Select(r => new { r.Id, r.Title, r.Means, r.Partner, r.Planned }).ToListAsync(cancellationToken);
        var ids = rotations.ConvertAll(r => r.Id);
        var performed = await db.Set<Search>().AsNoTracking()
            .Where(s => ids.Contains(s.RotationId) && s.State == SearchState.Performed && s.PerformedOn >= period.From && s.PerformedOn <= period.To)
            .Select(s => new { s.RotationId, s.UnitId }).ToListAsync(cancellationToken);

        return [.. rotations.Select(r => new RotationFact(
            new RecordLink("rotation", r.Id, r.Title, $"/training/rotation#r-{r.Id:N}"), r.Title, r.Means, r.Partner, r.Planned,
            performed.Count(p => p.RotationId == r.Id), r.Planned, performed.Where(p => p.RotationId == r.Id).Select(p => p.UnitId).Distinct().Count()))];
    }

    /// <summary>As it was known on the last day of the period, whatever has become of it since.</summary>
    private async Task<IReadOnlyList<PlannedActivityFact>> PlannedNextYearAsync(DateOnly lastDay, CancellationToken cancellationToken)
    {
        DateOnly first = new(lastDay.Year + 1, 1, 1), last = new(lastDay.Year + 1, 12, 31);
        var known = Stockholm.StartOf(lastDay.AddDays(1));
        var rows = await db.Set<Activity>().AsNoTracking()
            .Where(a => a.PlannedAt < known && (a.CancelledOn == null || a.CancelledOn > lastDay)
                && ((a.FirstPlannedFor >= first && a.FirstPlannedFor <= last) || (a.On >= first && a.On <= last)))
            .OrderBy(a => a.FirstPlannedFor).ThenBy(a => a.Id)
            .Select(a => new { a.Id, a.Title, On = a.FirstPlannedFor >= first ? a.FirstPlannedFor : a.On, a.Audience, a.Frame, a.Reason }).ToListAsync(cancellationToken);

        return [.. rows.Select(a => new PlannedActivityFact(
            new RecordLink("activity", a.Id, a.Title, $"/training/activities/{a.Id}"), a.Title, a.On, a.Audience, a.Frame, a.Reason))];
    }

    private sealed record HeldActivity(
        Guid Id, string Title, DateOnly HeldOn, bool FullDay, Audience Audience, string Focus, List<string> Contents, List<PreventiveTheme> Themes,
        string ExternalLeader, int Units, int Invited, int Attended);

    private sealed record DrillRow(DateOnly PlannedOn, bool IsHeld, DrillFact Fact);
}
