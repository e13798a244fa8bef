using FluentValidation;
using Shouldly;
using SafetyPlatform.Contracts.Organization;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Plans.Domain;
using SafetyPlatform.Plans.Features;
using SafetyPlatform.Tests.Worlds;
using Xunit;

namespace SafetyPlatform.Tests.Plans;

public sealed class DocumentTests(World world) : IClassFixture<World>
{
    private static readonly DateOnly Today = new(2024, 9, 2);

    [Fact]
    public async Task A_new_safety_plan_begins_with_the_four_parts_of_the_template()
    {
        var id = await world.BeginPlan();

        var draft = await world.Send("sakerhet", new ShowVersion(id, null));
        draft.Sections.Select(s => s.Title).ShouldBe(
            ["Inledning med syfte och mål", "Vikten av dokumentation", "Riktlinjer för förebyggande arbete", "Systematiskt säkerhetsarbete"]);
        draft.Sections[2].Parts.Select(p => p.Title).ShouldBe(["Förhållningssätt", "Lågaffektivt bemötande", "Relationsskapande", "Utbildning", "Medvetandegörande"]);
        draft.Sections[3].Parts.Select(p => p.Title).ShouldBe(["Kartläggning", "Analys", "Åtgärd", "Utvärdering", "Förbättring"]);
    }

    [Fact]
    public async Task A_draft_is_not_there_for_those_who_only_read()
    {
        var id = await world.BeginPlan();

        await Should.ThrowAsync<NotFoundException>(() => world.Send("larare-lindang", new ShowDocument(id)));
        await Should.ThrowAsync<NotFoundException>(() => world.Send("larare-lindang", new ShowVersion(id, 1)));
        (await world.Send("larare-lindang", new ListDocuments())).Items.ShouldNotContain(d => d.Id == id);
    }

    [Fact]
    public async Task A_draft_with_an_empty_section_cannot_be_decided_on()
    {
        var id = await world.BeginPlan();

        var refused = await Should.ThrowAsync<RuleViolationException>(() => world.Send("sakerhet", new FinishDraft(id)));

        refused.Key.ShouldBe("Plans.Rule.SectionIsEmpty");
    }

    [Fact]
    public async Task A_draft_that_is_not_ready_cannot_be_adopted()
    {
        var id = await world.BeginPlan();

        var refused = await Should.ThrowAsync<RuleViolationException>(() => world.Adopt(id, Today));

        refused.Key.ShouldBe("Plans.Rule.NothingToAdopt");
    }

    [Fact]
    public async Task Only_a_board_adopts_the_safety_plan()
    {
        var id = await world.BeginPlan();
        await world.FinishPlan(id);

        var refused = await Should.ThrowAsync<RuleViolationException>(() => world.Adopt(id, Today, paragraph: null));

        (refused.Key, refused.Field).ShouldBe(("Plans.Rule.BoardMustAdopt", "Paragraph"));
    }

    [Fact]
    public async Task The_head_of_administration_may_adopt_an_action_plan()
    {
        var id = await world.BeginPlan(DocumentKind.ActionPlan, "Handlingsplan");
        await world.FinishPlan(id);

        await world.Send("forvaltningschef", new RecordDecision(id, "Förvaltningschefen", Today, null, null, RevisionRule.AsNeeded, YearlyReport: false));

        (await world.Send("larare-lindang", new ShowDocument(id))).InForce!.Number.ShouldBe(1);
    }

    [Fact]
    public async Task A_safety_coordinator_writes_but_does_not_adopt()
    {
        var id = await world.BeginPlan();
        await world.FinishPlan(id);

        await Should.ThrowAsync<AccessDeniedException>(() => world.Send("sakerhet", new RecordDecision(id, PlansStory.Board, Today, "1", null, null, YearlyReport: false)));
    }

    [Fact]
    public async Task A_decision_cannot_lie_ahead()
    {
        var id = await world.BeginPlan();
        await world.FinishPlan(id);

        var refused = await Should.ThrowAsync<RuleViolationException>(() => world.Adopt(id, Today.AddDays(1)));

        refused.Field.ShouldBe("On");
    }

    [Fact]
    public async Task An_adopted_version_is_never_changed_and_a_new_one_is_a_copy_of_it()
    {
        var id = await world.PlanInForce();
        await Should.ThrowAsync<RuleViolationException>(() => world.Send("sakerhet", new WriteDraft(id, 2, PlansStory.FourParts)));

        await world.Send("sakerhet", new StartRevision(id));
        await world.Send("sakerhet", new WriteDraft(id, 1, [new SectionText("Inledning", "Planen gäller alla skolor.", []), .. PlansStory.FourParts.Skip(1)]));

        (await world.Send("larare-lindang", new ShowDocument(id))).Sections[0].Text.ShouldBe("Planen gäller alla enheter.");
        (await world.Send("sakerhet", new ShowVersion(id, 2))).Sections[0].Text.ShouldBe("Planen gäller alla skolor.");
        var changes = await world.Send("sakerhet", new CompareVersions(id, 1, 2));
        changes.Changed.ShouldBe(1);
        changes.Sections[0].Runs.ShouldContain(r => r.Kind == RunKind.Removed && r.Text == "enheter.");
        changes.Sections[0].Runs.ShouldContain(r => r.Kind == RunKind.Added && r.Text == "skolor.");
    }

    [Fact]
    public async Task A_document_has_one_draft_at_a_time()
    {
        var id = await world.PlanInForce();
        await world.Send("sakerhet", new StartRevision(id));

        var refused = await Should.ThrowAsync<RuleViolationException>(() => world.Send("sakerhet", new StartRevision(id)));

        refused.Key.ShouldBe("Plans.Rule.DraftAlreadyOpen");
    }

    [Fact]
    public async Task Of_two_writers_the_second_is_told_and_overwrites_nothing()
    {
        var id = await world.BeginPlan();
        await world.Send("sakerhet", new WriteDraft(id, 1, [new SectionText("Den första", "Skriven först.", [])]));

        await Should.ThrowAsync<ConflictException>(() => world.Send("skolchef", new WriteDraft(id, 1, [new SectionText("Den andra", "Skriven sedan.", [])])));

        (await world.Send("sakerhet", new ShowVersion(id, null))).Sections.Single().Title.ShouldBe("Den första");
    }

    [Fact]
    public async Task A_section_that_loses_its_title_and_text_is_taken_away_with_its_parts()
    {
        var id = await world.BeginPlan();
        await world.Send("sakerhet", new WriteDraft(id, 1, PlansStory.FourParts));

        await world.Send("sakerhet", new WriteDraft(id, 2, [PlansStory.FourParts[0], new SectionText("", "", [])]));

        (await world.Send("sakerhet", new ShowVersion(id, null))).Sections.Single().Title.ShouldBe("Inledning");
    }

    [Fact]
    public async Task Text_without_a_title_is_not_thrown_away_but_asked_about()
    {
        var id = await world.BeginPlan();

        var invalid = await Should.ThrowAsync<ValidationException>(() => world.Send("sakerhet", new WriteDraft(id, 1, [new SectionText("", "Viktig text", [])])));

        invalid.Errors.ShouldContain(e => e.PropertyName == "Sections[0].Title");
    }

    [Fact]
    public async Task A_short_version_names_the_longer_document()
    {
        var longer = await world.BeginPlan(DocumentKind.ActionPlan, "Handlingsplan");
        await Should.ThrowAsync<ValidationException>(() => world.BeginPlan(DocumentKind.ShortPlan, "Kort"));

        var id = await world.Send("sakerhet", new CreateDocument(DocumentKind.ShortPlan, "Kort", Role.HeadOfSchools, 2023, longer));

        id.ShouldNotBe(Guid.Empty);
    }

    [Fact]
    public async Task The_origin_may_not_lead_out_of_the_product()
    {
        var invalid = await Should.ThrowAsync<ValidationException>(() => world.Send("sakerhet",
            new CreateDocument(DocumentKind.Routine, "Rutin", Role.HeadOfSchools, 2023, OriginLabel: "Rond", OriginHref: "//elsewhere.example")));

        invalid.Errors.ShouldContain(e => e.PropertyName == "OriginHref");
    }
}
