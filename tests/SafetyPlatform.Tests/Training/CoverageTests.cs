using System.Text;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Tests.Worlds;
using SafetyPlatform.Training.Domain;
using SafetyPlatform.Training.Features;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Training;

public sealed class CoverageTests : IAsyncLifetime
{
    private readonly OwnWorld world = new();

    public ValueTask InitializeAsync() => world.InitializeAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Attendance_covers_the_unit_that_came_and_no_other()
    {
        var requirement = await world.Send("skolchef", A.Share("Bemötande", A.Today.AddDays(-1)));
        var id = await world.Send("skolchef", A.Activity(null, requirementId: requirement));
        await world.Send("skolchef", new HoldActivity(id, A.Today));
        await world.Send("rektor-lindang", new RecordAttendance(id, [new AttendanceLine(world["lindang"], 77, 62)]));

        (await CellAsync("lindang")).ShouldBe(new Coverage(CoverageStatus.Fulfilled, null, A.Today.AddDays(-1), 62, 77));
        (await CellAsync("bjork")).Status.ShouldBe(CoverageStatus.Missing);
    }

    [Fact]
    public async Task What_was_learnt_too_long_ago_no_longer_counts()
    {
        var requirement = await world.Send("skolchef", A.Share("Bemötande", A.Today.AddDays(-1)));
        var id = await world.Send("rektor-lindang", A.Activity(world["lindang"], requirementId: requirement));
        await world.Send("rektor-lindang", new HoldActivity(id, A.Today));
        await world.Send("rektor-lindang", new RecordAttendance(id, [new AttendanceLine(world["lindang"], 77, 77)]));

        (await CellAsync("lindang", A.Today.AddMonths(12).AddDays(-1))).Status.ShouldBe(CoverageStatus.Soon);
        (await CellAsync("lindang", A.Today.AddMonths(12))).Status.ShouldBe(CoverageStatus.Missing);
    }

    [Fact]
    public async Task Two_groups_are_added_but_never_to_more_than_the_staff()
    {
        var requirement = await world.Send("skolchef", A.Share("Bemötande", A.Today.AddDays(-1)));

        for (var group = 0; group < 2; group++)
        {
            var id = await world.Send("rektor-lindang", A.Activity(world["lindang"], requirementId: requirement));
            await world.Send("rektor-lindang", new HoldActivity(id, A.Today));
            await world.Send("rektor-lindang", new RecordAttendance(id, [new AttendanceLine(world["lindang"], 77, 45)]));
        }

        (await CellAsync("lindang")).Covered.ShouldBe(77);
    }

    [Fact]
    public async Task A_drill_that_failed_does_not_count()
    {
        await world.Send("skolchef", A.EveryTerm(A.Today.AddDays(-1)));
        var id = await world.Send("rektor-lindang", A.Drill(world["lindang"]));
        await world.Send("rektor-lindang", A.Held(id));
        (await CellAsync("lindang")).Status.ShouldBe(CoverageStatus.Fulfilled);

        await world.Send("rektor-lindang", new EvaluateDrill(id, Passed: false, ["Larmet hördes inte"]));
        (await CellAsync("lindang")).Status.ShouldBe(CoverageStatus.Missing);
    }

    [Fact]
    public async Task A_joint_drill_counts_for_every_unit()
    {
        await world.Send("skolchef", A.EveryTerm(A.Today.AddDays(-1)));
        await world.Send("sakerhet", A.Held(await world.Send("sakerhet", A.Drill(null))));

        (await world.Send("skolchef", new ShowCoverage())).Count(CoverageStatus.Fulfilled).ShouldBe(12);
    }

    [Fact]
    public async Task A_requirement_for_schools_does_not_concern_preschools()
    {
        await world.Send("skolchef", A.EveryTerm(A.Today.AddDays(-1)) with { Concerns = RequirementScope.SchoolUnits });

        (await CellAsync("asen")).ShouldBe(Coverage.NotConcerned);
        (await world.Send("skolchef", new ShowCoverage())).Total.ShouldBe(9);
    }

    [Fact]
    public async Task A_principal_sees_the_own_unit_and_decides_no_requirements()
    {
        var id = await world.Send("skolchef", A.EveryTerm(A.Today.AddDays(-1)));

        (await world.Send("rektor-lindang", new ShowCoverage())).Units.ShouldHaveSingleItem().Unit.Id.ShouldBe(world["lindang"]);
        await Should.ThrowAsync<AccessDeniedException>(() => world.Send("rektor-lindang", A.EveryTerm(A.Today)));
        await Should.ThrowAsync<AccessDeniedException>(() => world.Send("rektor-lindang", new EndRequirement(id)));
    }

    [Fact]
    public async Task An_ended_requirement_is_gone_the_same_day_and_stays_where_it_was_before()
    {
        var id = await world.Send("skolchef", A.EveryTerm(A.Today.AddDays(-1)));
        world.Pass(TimeSpan.FromDays(30));
        await world.Send("skolchef", new EndRequirement(id));

        (await world.Send("skolchef", new ShowCoverage())).Requirements.ShouldBeEmpty();
        (await world.Send("skolchef", new ShowCoverage(A.Today))).Requirements.Count.ShouldBe(1);
        await Should.ThrowAsync<RuleViolationException>(() => world.Send("skolchef", new EndRequirement(id)));
    }

    [Fact]
    public async Task The_file_opens_in_a_Swedish_spreadsheet_and_runs_no_formula()
    {
        await world.Send("skolchef", A.Share("=1+1", A.Today.AddDays(-1)));

        var bytes = await world.Send("skolchef", new ExportCoverage());
        var lines = Encoding.UTF8.GetString(bytes).Split("\r\n", StringSplitOptions.RemoveEmptyEntries);

        bytes[..3].ShouldBe([0xEF, 0xBB, 0xBF]);
        lines.Length.ShouldBe(13);
        lines[0].ShouldContain("Enhet;Krav;Status");
        lines.ShouldAllBe(line => !line.Contains(";=", StringComparison.Ordinal));
        lines.ShouldContain("Lindängsskolan;\"'=1+1\";Saknas;;2024-09-01;0;77");
    }

    private async Task<Coverage> CellAsync(string unit, DateOnly? on = null) =>
        (await world.Send("skolchef", new ShowCoverage(on))).Units.Single(u => u.Unit.Id == world[unit]).Cells.Single();
}
