using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Contracts.Work;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Tests.Worlds;
using SafetyPlatform.Training.Features;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Training;

public sealed class TrainingStoryTests(DemoWorld world) : IClassFixture<DemoWorld>
{
    private static readonly GetTrainingFacts Year2024 = new(new DateOnly(2024, 1, 1), new DateOnly(2024, 12, 31));

    [Fact]
    public async Task In_January_2024_all_staff_had_a_full_competence_day()
    {
        var day = (await world.Send("skolchef", Year2024)).Activities.Single(a => a.Record.Id == world["kompetensdag-2024"]);

        day.ShouldSatisfyAllConditions(
            d => d.On.ShouldBe(new DateOnly(2024, 1, 8)), d => d.FullDay.ShouldBeTrue(), d => d.Audience.ShouldBe(Audience.AllStaff),
            d => d.Focus.ShouldContain("förebyggande arbete"), d => d.Focus.ShouldContain("mindre incidenter som förekommer ofta"),
            d => d.Contents.ShouldBe(["praktiska övningar"]), d => d.Themes.Count.ShouldBe(5), d => d.Units.ShouldBe(12), d => d.Invited.ShouldBe(551), d => d.Attended.ShouldBe(510),
            d => d.Record.Href.ShouldBe($"/training/activities/{d.Record.Id}"));
    }

    [Fact]
    public async Task The_visiting_security_company_led_a_joint_lockdown_drill_that_day()
    {
        var drill = (await world.Send("skolchef", Year2024)).Drills.Single(d => d.Record.Id == world["inrymning-2024"]);

        drill.ShouldSatisfyAllConditions(
            d => d.Kind.ShouldBe("Lockdown"), d => d.Joint.ShouldBeTrue(), d => d.PartOf.ShouldBe(world["kompetensdag-2024"]), d => d.On.ShouldBe(new DateOnly(2024, 1, 8)),
            d => d.ExternalLeader.ShouldBe("det gästande säkerhetsföretaget"), d => d.Evaluated.ShouldBeTrue(), d => d.Passed.ShouldBeTrue());
    }

    [Fact]
    public async Task All_searches_of_2024_were_performed_as_planned_at_one_unit_after_the_other()
    {
        var rotation = (await world.Send("skolchef", Year2024)).Rotations.ShouldHaveSingleItem();

        rotation.ShouldSatisfyAllConditions(
            r => r.Partner.ShouldBe("Västra Götalandsregionen"), r => r.Means.ShouldBe("hundenhet"), r => r.Planned.ShouldBe(6), r => r.Performed.ShouldBe(6), r => r.UnitsVisited.ShouldBe(6));
        rotation.Record.Id.ShouldBe(world["rotation-2024"]);
    }

    [Fact]
    public async Task What_was_planned_for_2025_is_what_was_known_at_the_end_of_2024()
    {
        var planned = (await world.Send("skolchef", Year2024)).PlannedNextYear;

        planned.Select(p => p.Record.Id).ShouldBe([world["mentorstid-2025"], world["slackning-2025"]]);
        planned[0].ShouldSatisfyAllConditions(p => p.Title.ShouldBe("Information om säkerhet på mentorstid"), p => p.Audience.ShouldBe(Audience.Pupils));
        planned[1].ShouldSatisfyAllConditions(
            p => p.Audience.ShouldBe(Audience.AllStaff), p => p.Frame.ShouldBe("det systematiska brandskyddsarbetet"), p => p.On.Year.ShouldBe(2025),
            p => p.Reason.ShouldBe("momentet behöver aktualiseras i personalgruppen som helhet"));
    }

    [Fact]
    public async Task The_preventive_themes_are_counted_over_what_was_held()
    {
        var themes = (await world.Send("skolchef", Year2024)).Themes;

        themes.Count.ShouldBe(5);
        themes.Single(t => t.Theme == PreventiveTheme.LowArousalResponse).Activities.ShouldBe(2);
        themes.Single(t => t.Theme == PreventiveTheme.Awareness).Activities.ShouldBe(1);
    }

    [Fact]
    public async Task Extinguishing_is_a_requirement_that_not_every_unit_has_fulfilled()
    {
        var facts = await world.Send("skolchef", new GetTrainingFacts(new DateOnly(2025, 1, 1), new DateOnly(2025, 12, 31)));

        facts.Activities.ShouldContain(a => a.Record.Id == world["slackning-2025"]);
        facts.Coverage.Single(c => c.Requirement == "Praktisk släckning").ShouldSatisfyAllConditions(c => c.Units.ShouldBe(12), c => c.UnitsFulfilled.ShouldBe(6));
    }

    [Fact]
    public async Task Every_unit_drilled_evacuation_in_each_term_of_2024()
    {
        var drills = (await world.Send("skolchef", Year2024)).Drills.Where(d => d.Kind == "Evacuation").ToList();

        drills.Count(d => d.On.Month < 7).ShouldBe(12);
        drills.Count(d => d.On.Month > 7).ShouldBe(12);
        drills.ShouldAllBe(d => d.Evaluated);
    }

    [Fact]
    public async Task A_report_reads_training_in_at_most_ten_questions()
    {
        await world.Send("skolchef", Year2024);
        var before = world.QueriesSoFar;
        await world.Send("skolchef", Year2024);

        // Two of them ask who the person is.
        (world.QueriesSoFar - before).ShouldBeLessThanOrEqualTo(12);
    }

    [Fact]
    public async Task At_Lindang_a_failed_drill_asks_about_the_plan_and_its_repeat_awaits_evaluation()
    {
        var signals = await world.Send("skolchef", new ListOpenSignals());
        var items = await world.Send("rektor-lindang", new ShowWheel(2026));

        signals.ShouldContain(s => s.EvidenceHref == $"/training/drills/{world["ovning-lindang-2026-10-22"]}");
        items.Single(i => i.Key == $"evaluation/{world["ovning-lindang-2026-10-30"]}").ShouldSatisfyAllConditions(
            i => i.Due.ShouldBe(new DateOnly(2026, 11, 13)), i => i.Done.ShouldBeNull(), i => i.Title.ShouldBe("Utvärdera inrymningsövningen"));
        items.ShouldContain(i => i.Title == "Genomför: Utrymningsövning, hus C" && i.Due == new DateOnly(2026, 12, 3));
        items.ShouldContain(i => i.Due == new DateOnly(2026, 11, 25) && i.Done == null);
    }

    [Fact]
    public async Task All_tasks_of_training_are_read_in_one_question()
    {
        await using var scope = world.Services.CreateAsyncScope();
        var services = scope.ServiceProvider;
        services.GetRequiredService<CurrentUser>().BecomeSystem("test");
        var collector = services.GetServices<INotificationHandler<CollectWork>>().OfType<CollectTrainingWork>().Single();
        var work = new CollectWork(new DateOnly(2026, 8, 1), new DateOnly(2027, 7, 31));
        var before = world.QueriesSoFar;
        await collector.Handle(work, CancellationToken.None);

        (world.QueriesSoFar - before).ShouldBe(1);
        work.Items.Count.ShouldBeGreaterThan(30);
    }

    [Fact]
    public async Task The_board_is_told_no_tasks_of_the_schools()
    {
        await using var scope = world.Services.CreateAsyncScope();
        var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
        await scope.ServiceProvider.GetRequiredService<ICurrentUserSource>().BecomeAsync(user, world["ledamot"], "test", null, CancellationToken.None);
        using var open = scope.ServiceProvider.GetRequiredService<UnitScope>().Open(Reach.Everything);
        var work = new CollectWork(new DateOnly(2026, 8, 1), new DateOnly(2027, 7, 31));
        await scope.ServiceProvider.GetServices<INotificationHandler<CollectWork>>().OfType<CollectTrainingWork>().Single().Handle(work, CancellationToken.None);

        work.Items.ShouldBeEmpty();
    }
}
