using Shouldly;
using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Contracts.Incidents;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Contracts.Work;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Plans.Domain;
using SafetyPlatform.Plans.Features;
using SafetyPlatform.Tests.Worlds;
using Xunit;

namespace SafetyPlatform.Tests.Plans;

public sealed class RevisionSignalTests : IAsyncLifetime
{
    private readonly OwnWorld world = new();
    private Guid plan;

    public async ValueTask InitializeAsync()
    {
        await world.InitializeAsync();
        plan = await world.PlanInForce();
    }

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task A_serious_incident_asks_whether_the_plan_still_holds()
    {
        await world.Happened("larare-lindang", Incident(IncidentSeverity.Serious));

        var signal = (await world.Send("skolchef", new ListOpenSignals())).Single();
        signal.DocumentId.ShouldBe(plan);
        signal.Reason.ShouldBe("Allvarlig händelse: Hot LIN-2024-001");
        signal.DocumentDetail.ShouldBe("Version 1 gäller sedan 18 okt 2023.");
        signal.On.ShouldBe(new DateOnly(2024, 9, 1));
    }

    [Fact]
    public async Task A_lesser_incident_does_not()
    {
        await world.Happened("larare-lindang", Incident(IncidentSeverity.Moderate));

        (await world.Send("skolchef", new ListOpenSignals())).ShouldBeEmpty();
    }

    [Fact]
    public async Task One_cause_raises_one_signal_however_often_it_is_told()
    {
        var incident = Incident(IncidentSeverity.VerySerious);

        await world.Happened("larare-lindang", incident);
        await world.Send("skolchef", new ListOpenSignals());
        var drill = Drill(passed: false);
        await world.Happened("rektor-lindang", drill);
        await world.Happened("rektor-lindang", drill with { Title = "Samma övning" });

        (await world.Send("skolchef", new ListOpenSignals())).Count.ShouldBe(2);
    }

    [Fact]
    public async Task A_drill_that_showed_a_fault_asks_and_one_that_passed_does_not()
    {
        await world.Happened("rektor-lindang", Drill(passed: true));
        await world.Happened("rektor-lindang", Drill(passed: false));

        (await world.Send("skolchef", new ListOpenSignals())).Single().Reason.ShouldBe("Övningen visade en brist: Larmet hördes inte i slöjdsalen");
    }

    [Fact]
    public async Task An_action_without_effect_asks_and_one_with_effect_does_not()
    {
        await world.Happened("rektor-lindang", new ActionEvaluated(Guid.CreateVersion7(), world["lindang"], "Ny grind", HadEffect: true, new DateOnly(2024, 9, 1), "/improvement/actions/1"));
        await world.Happened("rektor-lindang", new ActionEvaluated(Guid.CreateVersion7(), world["lindang"], "Ny skylt", HadEffect: false, new DateOnly(2024, 9, 1), "/improvement/actions/2"));

        (await world.Send("skolchef", new ListOpenSignals())).Single().Reason.ShouldBe("Åtgärd utan effekt: Ny skylt");
    }

    [Fact]
    public async Task The_day_after_the_year_has_passed_the_daily_check_asks_once()
    {
        world.MoveTo(new DateTimeOffset(2024, 10, 18, 8, 0, 0, TimeSpan.Zero));
        await world.Send(null, new CheckRevision());
        (await world.Send("skolchef", new ListOpenSignals())).ShouldBeEmpty();

        world.MoveTo(new DateTimeOffset(2024, 10, 19, 8, 0, 0, TimeSpan.Zero));
        await world.Send(null, new CheckRevision());
        await world.Send(null, new CheckRevision());

        (await world.Send("skolchef", new ListOpenSignals())).Single().On.ShouldBe(new DateOnly(2024, 10, 18));
    }

    [Fact]
    public async Task A_review_in_time_moves_the_day_a_year_on()
    {
        await world.Review(plan);

        world.MoveTo(new DateTimeOffset(2025, 9, 2, 8, 0, 0, TimeSpan.Zero));
        await world.Send(null, new CheckRevision());

        (await world.Send("skolchef", new ListOpenSignals())).ShouldBeEmpty();
        (await world.Send("skolchef", new ShowDocument(plan))).NextReviewOn.ShouldBe(new DateOnly(2025, 9, 2));
    }

    [Fact]
    public async Task As_needed_does_not_mean_never()
    {
        await world.Adopt(plan, new DateOnly(2024, 9, 2), RevisionRule.AsNeeded, "131");

        world.MoveTo(new DateTimeOffset(2026, 9, 2, 8, 0, 0, TimeSpan.Zero));
        await world.Send(null, new CheckRevision());
        (await world.Send("skolchef", new ListOpenSignals())).ShouldBeEmpty();

        world.MoveTo(new DateTimeOffset(2026, 9, 3, 8, 0, 0, TimeSpan.Zero));
        await world.Send(null, new CheckRevision());
        (await world.Send("skolchef", new ListOpenSignals())).Single().Reason.ShouldBe("Dokumentet har inte setts över på länge");
    }

    [Fact]
    public async Task A_person_cannot_start_the_daily_check() =>
        await Should.ThrowAsync<AccessDeniedException>(() => world.Send("skolchef", new CheckRevision()));

    [Fact]
    public async Task No_change_needed_answers_every_signal_and_lists_what_was_examined()
    {
        await world.Happened("larare-lindang", Incident(IncidentSeverity.Serious));
        await world.Send("rektor-lindang", new RecordRollOut(plan, world["lindang"], RollOutStep.Received, new DateOnly(2024, 9, 1), "Mottagen"));

        await world.Review(plan);

        (await world.Send("skolchef", new ListOpenSignals())).ShouldBeEmpty();
        var document = await world.Send("skolchef", new ShowDocument(plan));
        var review = document.Reviews.Single();
        (review.Result, review.Version, review.By).ShouldBe((ReviewResult.NoChangeNeeded, 1, "Maria Lindqvist, skolchef"));
        review.Examined.Select(e => (e.Kind, e.Text)).ShouldBe([(EvidenceKind.Signal, "Hot LIN-2024-001"), (EvidenceKind.RollOut, ""), (EvidenceKind.Other, "Samtal med rektorerna")]);
        (review.Examined[1].Reached, review.Examined[1].Units).ShouldBe((1, 12));
        document.Signals.Single().RevisionNeeded.ShouldBe(false);
        document.Versions.Count.ShouldBe(1);
    }

    [Fact]
    public async Task Several_signals_about_one_document_are_one_thing_to_do_within_fourteen_days()
    {
        await world.Happened("larare-lindang", Incident(IncidentSeverity.Serious));
        world.Pass(TimeSpan.FromDays(3));
        await world.Happened("rektor-lindang", Drill(passed: false));

        var work = new CollectWork(new DateOnly(2024, 1, 1), new DateOnly(2024, 10, 1));
        await world.Collect("skolchef", work);
        var item = work.Items.Single();
        (item.Title, item.Due, item.ResponsibleId, item.Href).ShouldBe(("Bedöm om planen behöver revideras", new DateOnly(2024, 9, 16), world["skolchef"], $"/plans/{plan}/assess"));
        var ofPrincipal = new CollectWork(new DateOnly(2024, 1, 1), new DateOnly(2024, 10, 1));
        await world.Collect("rektor-lindang", ofPrincipal);
        ofPrincipal.Items.ShouldBeEmpty();
    }

    [Fact]
    public async Task Revision_needed_begins_a_new_version_that_copies_the_one_in_force()
    {
        await world.Review(plan, ReviewResult.RevisionNeeded);

        var draft = await world.Send("sakerhet", new ShowVersion(plan, null));
        draft.Version.Number.ShouldBe(2);
        draft.Sections.Select(s => s.Title).ShouldBe(PlansStory.FourParts.Select(s => s.Title!));
        (await world.Send("larare-lindang", new ShowDocument(plan))).InForce!.Number.ShouldBe(1);
    }

    [Fact]
    public async Task A_principal_does_not_assess() =>
        await Should.ThrowAsync<AccessDeniedException>(() => world.Send("rektor-lindang", new ReviewDocument(plan, new DateOnly(2024, 9, 2), ReviewResult.NoChangeNeeded, "Bra", null, null)));

    [Fact]
    public async Task What_happened_at_a_unit_is_told_to_those_who_may_read_of_it_and_to_no_one_else()
    {
        await world.Happened("larare-lindang", Incident(IncidentSeverity.Serious));

        (await world.Send("rektor-lindang", new ListOpenSignals())).Count.ShouldBe(1);
        (await world.Send("rektor-bjork", new ListOpenSignals())).ShouldBeEmpty();
        (await world.Send("larare-lindang", new ListOpenSignals())).ShouldBeEmpty();
        (await world.Send("ledamot", new ListOpenSignals())).ShouldBeEmpty();
        (await world.Send("rektor-bjork", new ListDocuments())).Items.Single().OpenSignals.ShouldBe(0);
        (await world.Send("rektor-bjork", new ShowDocument(plan))).Signals.ShouldBeEmpty();
        await world.Review(plan);
        (await world.Send("rektor-bjork", new ShowDocument(plan))).Reviews.Single().Examined.ShouldNotContain(e => e.Kind == EvidenceKind.Signal);
        (await world.Send("larare-lindang", new ShowDocument(plan))).Reviews.Single().Examined.ShouldNotContain(e => e.Kind == EvidenceKind.Signal);
        (await world.Send("rektor-lindang", new ShowDocument(plan))).Reviews.Single().Examined.ShouldContain(e => e.Kind == EvidenceKind.Signal);
    }

    [Fact]
    public async Task The_form_keeps_what_was_typed_and_says_what_is_missing()
    {
        var browser = await world.SignedIn("skolchef");

        var answer = await browser.FillInAsync($"/plans/{plan}/assess", new() { ["Input.Result"] = "NoChangeNeeded", ["Input.Assessment"] = "", ["Input.Examined"] = "Ronden i maj", ["Input.On"] = "2024-09-02" });

        ((int)answer.StatusCode).ShouldBe(422);
        (await answer.Content.ReadAsStringAsync()).ShouldContain("Ronden i maj");
    }

    [Fact]
    public async Task The_form_records_the_assessment_and_leads_back_to_the_document()
    {
        var browser = await world.SignedIn("skolchef");

        var answer = await browser.FillInAsync($"/plans/{plan}/assess", new() { ["Input.Result"] = "NoChangeNeeded", ["Input.Assessment"] = "Planen håller.", ["Input.Examined"] = "", ["Input.On"] = "2024-09-02", ["Input.ProposedRule"] = "AsNeeded" });

        answer.Headers.Location!.ToString().ShouldBe($"/plans/{plan}");
        (await world.Send("skolchef", new ShowDocument(plan))).Reviews.Single().ProposedRule.ShouldBe(RevisionRule.AsNeeded);
    }

    private IncidentReported Incident(IncidentSeverity severity) =>
        new(Guid.CreateVersion7(), "LIN-2024-001", world["lindang"], "Hot LIN-2024-001", severity, new DateOnly(2024, 9, 1), null);

    private DrillEvaluated Drill(bool passed) => new(
        Guid.CreateVersion7(), world["lindang"], "Inrymningsövning", new DateOnly(2024, 9, 1), passed, passed ? [] : ["Larmet hördes inte i slöjdsalen"], "/training/drills/1");
}
