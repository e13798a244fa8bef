using FluentValidation;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Tests.Worlds;
using SafetyPlatform.Training.Domain;
using SafetyPlatform.Training.Features;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Training;

public sealed class ActivityTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_joint_activity_for_all_staff_is_for_everyone_at_every_unit()
    {
        var id = await world.Send("skolchef", A.Activity(null));
        var activity = await world.Send("skolchef", new ShowActivity(id));

        activity.Units.Count.ShouldBe(12);
        activity.Invited.ShouldBe(551);
        activity.Contents.ShouldBe(["genomgång", "rollspel"]);
        activity.Themes.ShouldBe([PreventiveTheme.LowArousalResponse]);
    }

    [Fact]
    public async Task A_principal_plans_for_the_own_unit_and_not_for_all_or_another()
    {
        await world.Send("rektor-lindang", A.Activity(world["lindang"]));
        var joint = await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-lindang", A.Activity(null)));

        joint.Field.ShouldBe("UnitId");
        await Should.ThrowAsync<NotFoundException>(() => world.Send("rektor-lindang", A.Activity(world["bjork"])));
    }

    [Fact]
    public async Task A_teacher_plans_nothing()
    {
        await Should.ThrowAsync<AccessDeniedException>(() => world.Send("larare-lindang", A.Activity(world["lindang"])));
    }

    [Fact]
    public async Task Each_principal_records_the_own_unit_of_a_joint_activity_and_sees_no_other()
    {
        var id = await world.Send("skolchef", A.Activity(null));
        await world.Send("skolchef", new HoldActivity(id, A.Today));
        await world.Send("rektor-lindang", new RecordAttendance(id, [new AttendanceLine(world["lindang"], 77, 70)]));

        await Should.ThrowAsync<NotFoundException>(() => world.Send("rektor-lindang", new RecordAttendance(id, [new AttendanceLine(world["bjork"], 41, 41)])));
        var seen = await world.Send("rektor-lindang", new ShowActivity(id));
        seen.Units.ShouldHaveSingleItem().ShouldBe(new AttendanceRow(world["lindang"], 77, 70, 0));
        (await world.Send("skolchef", new ShowActivity(id))).Attended.ShouldBe(70);
    }

    [Fact]
    public async Task A_principal_cannot_change_what_is_joint()
    {
        var id = await world.Send("skolchef", A.Activity(null));

        await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-lindang", new HoldActivity(id, A.Today)));
        await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-lindang", new CancelOccasion(id, "Jag vill inte")));
    }

    [Fact]
    public async Task Another_units_activity_looks_like_one_that_does_not_exist()
    {
        var id = await world.Send("rektor-bjork", A.Activity(world["bjork"]));

        await Should.ThrowAsync<NotFoundException>(() => world.Send("rektor-lindang", new ShowActivity(id)));
        await Should.ThrowAsync<NotFoundException>(() => world.Send("rektor-lindang", new HoldActivity(id, A.Today)));
    }

    [Fact]
    public async Task Attendance_is_recorded_after_the_activity_was_held_and_not_before()
    {
        var id = await world.Send("rektor-lindang", A.Activity(world["lindang"]));

        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-lindang", new RecordAttendance(id, [new AttendanceLine(world["lindang"], 77, 70)]))))
            .Key.ShouldBe("Training.Rule.NotHeldYet");
    }

    [Fact]
    public async Task Nobody_can_have_come_who_was_not_invited()
    {
        var id = await world.Send("rektor-lindang", A.Activity(world["lindang"]));
        await world.Send("rektor-lindang", new HoldActivity(id, A.Today));

        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-lindang", new RecordAttendance(id, [new AttendanceLine(world["lindang"], 77, 78)]))))
            .Key.ShouldBe("Training.Rule.MoreCameThanInvited");
    }

    [Fact]
    public async Task What_lies_ahead_cannot_have_been_held()
    {
        var id = await world.Send("rektor-lindang", A.Activity(world["lindang"], A.Today.AddDays(1)));

        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-lindang", new HoldActivity(id, A.Today.AddDays(1))))).Field.ShouldBe("HeldOn");
    }

    [Fact]
    public async Task A_moved_activity_remembers_why_and_its_first_day_stays_true()
    {
        var id = await world.Send("rektor-lindang", A.Activity(world["lindang"], A.Today.AddDays(10)));
        await world.Send("rektor-lindang", new MoveOccasion(id, A.Today.AddDays(40), "Föreläsaren är sjuk."));

        var activity = await world.Send("rektor-lindang", new ShowActivity(id));
        activity.On.ShouldBe(A.Today.AddDays(40));
        activity.Note.ShouldBe("Föreläsaren är sjuk.");
        (await world.Look(db => Task.FromResult(db.Set<Activity>().Single(a => a.Id == id).FirstPlannedFor))).ShouldBe(A.Today.AddDays(10));
    }

    [Fact]
    public async Task What_is_cancelled_is_neither_held_nor_moved()
    {
        var id = await world.Send("rektor-lindang", A.Activity(world["lindang"]));
        await world.Send("rektor-lindang", new CancelOccasion(id, "För få anmälda."));

        await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-lindang", new HoldActivity(id, A.Today)));
        await Should.ThrowAsync<RuleViolationException>(() => world.Send("rektor-lindang", new MoveOccasion(id, A.Today, "Ändå")));
    }

    [Fact]
    public async Task An_activity_can_fulfil_a_share_but_not_a_drill_requirement()
    {
        var drill = await world.Send("skolchef", A.EveryTerm(A.Today.AddDays(60)));

        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("skolchef", A.Activity(null, requirementId: drill)))).Field.ShouldBe("RequirementId");
    }

    [Fact]
    public async Task Too_long_and_missing_texts_are_told_field_by_field()
    {
        var invalid = await Should.ThrowAsync<ValidationException>(() => world.Send("skolchef", A.Activity(null) with
        {
            Title = "",
            Focus = new string('x', 1001),
            Contents = ["a\nb"],
            Themes = [(PreventiveTheme)99],
            On = default,
        }));

        invalid.Errors.Select(e => e.PropertyName).ShouldBe(["Title", "On", "Focus", "Contents", "Themes[0]"], ignoreOrder: true);
    }

    [Fact]
    public async Task The_list_is_paged_to_its_end_without_losing_or_doubling_any()
    {
        for (var i = 0; i < 7; i++)
        {
            await world.Send("rektor-sjobo", A.Activity(world["sjobo"], new DateOnly(2031, 5, 1 + (i / 3))));
        }

        var seen = new List<Guid>();
        string? cursor = null;

        do
        {
            var page = await world.Send("rektor-sjobo", new ListOccasions(2031, Cursor: cursor, Size: 2));
            seen.AddRange(page.Items.Select(i => i.Id));
            cursor = page.Next;
        }
        while (cursor is not null);

        seen.Count.ShouldBe(7);
        seen.Distinct().Count().ShouldBe(7);
    }

    [Fact]
    public async Task The_list_is_filtered_by_state_kind_and_theme()
    {
        await world.Send("rektor-asen", A.Activity(world["asen"], new DateOnly(2032, 1, 1)));
        await world.Send("rektor-asen", A.Drill(world["asen"], new DateOnly(2032, 1, 2)));

        (await world.Send("rektor-asen", new ListOccasions(2032))).Items.Count.ShouldBe(2);
        (await world.Send("rektor-asen", new ListOccasions(2032, OccasionFilter.Coming))).Items.Count.ShouldBe(2);
        (await world.Send("rektor-asen", new ListOccasions(2032, OccasionFilter.Held))).Items.ShouldBeEmpty();
        (await world.Send("rektor-asen", new ListOccasions(2032, Type: OccasionType.Drill))).Items.ShouldHaveSingleItem().Title.ShouldBe("Utrymningsövning");
        (await world.Send("rektor-asen", new ListOccasions(2032, Theme: PreventiveTheme.LowArousalResponse))).Items.ShouldHaveSingleItem().Type.ShouldBe(OccasionType.Activity);
        (await world.Send("rektor-asen", new ListOccasions(2032, Theme: PreventiveTheme.Approach))).Items.ShouldBeEmpty();
        (await world.Send("rektor-asen", new CountOccasions(2032))).ShouldBe(new OccasionCounts(2, 2, 0, 0, 0));
    }
}
