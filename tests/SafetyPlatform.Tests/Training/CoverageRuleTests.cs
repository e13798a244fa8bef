using CsCheck;
using SafetyPlatform.Training.Domain;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Training;

public sealed class CoverageRuleTests
{
    private static readonly DateOnly Today = new(2026, 11, 23);

    [Theory]
    [InlineData("2026-09-10", "Fulfilled")]
    [InlineData("2026-06-23", "Soon")]
    [InlineData("2026-05-23", "Soon")]
    [InlineData("2026-05-22", "Late")]
    public void A_drill_lasts_until_its_last_day(string held, string expected)
    {
        Coverage.OfDrill(Drill(months: 6, firstDue: new(2023, 12, 22)), DateOnly.Parse(held, System.Globalization.CultureInfo.InvariantCulture), Today).Status.ToString().ShouldBe(expected);
    }

    [Fact]
    public void A_drill_never_held_is_missing_once_the_first_day_has_passed()
    {
        Coverage.OfDrill(Drill(6, Today.AddDays(-1)), null, Today).Status.ShouldBe(CoverageStatus.Missing);
        Coverage.OfDrill(Drill(6, Today), null, Today).Status.ShouldBe(CoverageStatus.Soon);
        Coverage.OfDrill(Drill(6, Today.AddDays(31)), null, Today).Status.ShouldBe(CoverageStatus.Planned);
    }

    [Theory]
    [InlineData(80, 100, "Fulfilled")]
    [InlineData(79, 100, "Late")]
    [InlineData(0, 100, "Missing")]
    [InlineData(0, 0, "Fulfilled")]
    public void A_share_is_enough_from_the_decided_percent(int attended, int staff, string expected)
    {
        Coverage.OfStaff(Share(Today.AddDays(-1)), staff, attended, attended, Today).Status.ToString().ShouldBe(expected);
    }

    [Fact]
    public void A_share_that_runs_out_within_a_month_is_soon_due()
    {
        Coverage.OfStaff(Share(Today.AddDays(-1)), staff: 50, attended: 45, stillValidSoon: 20, Today).Status.ShouldBe(CoverageStatus.Soon);
    }

    [Fact]
    public void More_people_trained_never_makes_it_worse() => Gen.Select(Gen.Int[0, 300], Gen.Int[0, 300], Gen.Int[0, 50], Gen.Int[-400, 400]).Sample((staff, attended, more, dueIn) =>
    {
        var requirement = Share(Today.AddDays(dueIn));
        var before = Coverage.OfStaff(requirement, staff, attended, attended, Today);
        var after = Coverage.OfStaff(requirement, staff, attended + more, attended + more, Today);

        Rank(after.Status).ShouldBeGreaterThanOrEqualTo(Rank(before.Status));
        after.Covered.ShouldBeLessThanOrEqualTo(staff);
        after.Percent.ShouldBeInRange(0, 100);
    });

    [Fact]
    public void A_later_drill_never_makes_it_worse() => Gen.Select(Gen.Int[1, 60], Gen.Int[0, 2000], Gen.Int[0, 500]).Sample((months, daysAgo, later) =>
    {
        var requirement = Drill(months, Today.AddDays(-1));
        var before = Coverage.OfDrill(requirement, Today.AddDays(-daysAgo), Today);
        var after = Coverage.OfDrill(requirement, Today.AddDays(-Math.Max(0, daysAgo - later)), Today);

        Rank(after.Status).ShouldBeGreaterThanOrEqualTo(Rank(before.Status));
    });

    private static int Rank(CoverageStatus status) => status switch
    {
        CoverageStatus.Missing => 0,
        CoverageStatus.Late => 1,
        CoverageStatus.Soon => 2,
        CoverageStatus.Planned => 2,
        _ => 3,
    };

    private static Requirement Drill(int months, DateOnly firstDue) => Of(RequirementMeasure.DrillHeld, DrillKind.Evacuation, 0, months, firstDue);

    private static Requirement Share(DateOnly firstDue) => Of(RequirementMeasure.StaffShare, null, 80, 36, firstDue);

    private static Requirement Of(RequirementMeasure measure, DrillKind? kind, int share, int months, DateOnly firstDue) => new()
    {
        Id = Guid.CreateVersion7(),
        Title = "Krav",
        Measure = measure,
        DrillKind = kind,
        MinimumShare = share,
        Months = months,
        Concerns = RequirementScope.AllUnits,
        DecidedBy = "skolchefen",
        From = new DateOnly(2023, 8, 21),
        FirstDue = firstDue,
    };
}
