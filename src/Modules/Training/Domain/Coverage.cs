namespace SafetyPlatform.Training.Domain;

/// <summary>How far one unit is with one requirement on a day.</summary>
/// <param name="On">The day the latest drill was held.</param>
/// <param name="Due">The day by which it must be done, the first time or again; null when that is not a single day.</param>
/// <param name="Covered">Staff who have it, at most the whole staff.</param>
internal sealed record Coverage(CoverageStatus Status, DateOnly? On, DateOnly? Due, int Covered, int Staff)
{
    /// <summary>Days before the due date from which it counts as soon.</summary>
    public const int SoonDays = 30;

    public static readonly Coverage NotConcerned = new(CoverageStatus.NotConcerned, null, null, 0, 0);

    public bool Concerns => Status != CoverageStatus.NotConcerned;

    public int Percent => Staff == 0 ? 0 : Covered * 100 / Staff;

    public static Coverage OfDrill(Requirement requirement, DateOnly? lastHeld, DateOnly today)
    {
        var due = lastHeld?.AddMonths(requirement.Months) ?? requirement.FirstDue;
        var status = due < today ? (lastHeld is null ? CoverageStatus.Missing : CoverageStatus.Late)
            : due <= today.AddDays(SoonDays) ? CoverageStatus.Soon
            : lastHeld is null ? CoverageStatus.Planned : CoverageStatus.Fulfilled;

        return new Coverage(status, lastHeld, due, 0, 0);
    }

    /// <param name="attended">Those who attended within the time it lasts: a sum over occasions, so at most the staff is counted.</param>
    /// <param name="stillValidSoon">Of these, those who still have it when <see cref="SoonDays"/> have passed.</param>
    public static Coverage OfStaff(Requirement requirement, int staff, int attended, int stillValidSoon, DateOnly today)
    {
        var covered = Math.Min(attended, staff);
        var status = IsEnough(requirement, covered, staff)
            ? IsEnough(requirement, Math.Min(stillValidSoon, staff), staff) ? CoverageStatus.Fulfilled : CoverageStatus.Soon
            : requirement.FirstDue < today ? (covered == 0 ? CoverageStatus.Missing : CoverageStatus.Late)
            : requirement.FirstDue <= today.AddDays(SoonDays) ? CoverageStatus.Soon : CoverageStatus.Planned;

        return new Coverage(status, null, requirement.FirstDue, covered, staff);
    }

    private static bool IsEnough(Requirement requirement, int covered, int staff) => covered * 100 >= requirement.MinimumShare * staff;
}

internal enum CoverageStatus
{
    Fulfilled,
    Soon,
    Planned,
    Late,
    Missing,
    NotConcerned,
}
