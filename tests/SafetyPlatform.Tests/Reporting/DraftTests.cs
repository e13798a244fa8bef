using SafetyPlatform.Contracts.Improvement;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Kernel.Language;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Draft;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Reporting;

public sealed class DraftTests
{
    private static DraftFacts Facts => SeedFacts.Of2024;

    [Fact]
    public void Every_sentence_names_a_record_it_rests_on() =>
        SeedFacts.Write(Facts).Where(l => l.Records.Count == 0).Select(l => l.Text).ShouldBeEmpty();

    [Fact]
    public void Every_sentence_begins_with_a_capital_and_ends_with_a_full_stop()
    {
        foreach (var line in SeedFacts.Write(Facts).Concat(SeedFacts.Write(Facts, "en")))
        {
            char.IsLower(line.Text[0]).ShouldBeFalse(line.Text);
            line.Text[^1].ShouldBeOneOf('.', '”');
            line.Text.ShouldNotContain("{");
            line.Text.ShouldNotContain("Reporting.");
            line.Text.ShouldNotContain("  ");
            line.Text.ShouldNotContain("..");
        }
    }

    [Fact]
    public void Both_languages_have_the_same_sentences() =>
        SeedFacts.Write(Facts, "en").Select(l => l.Key).ShouldBe(SeedFacts.Write(Facts).Select(l => l.Key));

    [Fact]
    public void Keys_are_unique() => SeedFacts.Write(Facts).Select(l => l.Key).ShouldBeUnique();

    [Fact]
    public void What_no_record_says_is_not_told()
    {
        var lines = SeedFacts.Write(SeedFacts.Nothing);

        lines.Select(l => l.Key).ShouldBe(["proposal.report"]);
    }

    [Fact]
    public void Without_a_decision_of_the_board_nothing_is_said_of_one()
    {
        var plan = Facts.Plan! with { Decision = null };

        SeedFacts.Text(Facts with { Plans = Facts.Plans with { Documents = [plan] } }).ShouldNotContain("antogs");
    }

    [Fact]
    public void Without_the_round_the_plan_has_no_origin() =>
        SeedFacts.Text(Facts with { Improvement = Facts.Improvement with { Rounds = [] } }).ShouldNotContain("säkerhetsrond");

    [Fact]
    public void Without_an_outside_party_none_is_told() =>
        SeedFacts.Text(Facts with { Improvement = Facts.Improvement with { Rounds = [Facts.Improvement.Rounds[0] with { ExternalParty = null }] } })
            .ShouldNotContain("extern part");

    [Fact]
    public void Without_roll_out_evidence_documents_are_written_but_not_implemented()
    {
        var text = SeedFacts.Text(Facts with { Plans = Facts.Plans with { Documents = [.. Facts.Plans.Documents.Select(d => d with { RollOutFrom = null, RollOutTo = null })] } });

        text.ShouldContain("handlingsplan för våld- och krishantering");
        text.ShouldNotContain("implementerats");
    }

    [Fact]
    public void Without_the_drill_the_day_is_told_without_it() =>
        SeedFacts.Text(Facts with { Training = Facts.Training with { Drills = [] } }).ShouldNotContain("inrymningsövning");

    [Fact]
    public void A_drill_that_has_not_been_evaluated_is_not_told_as_passed() =>
        SeedFacts.Text(Facts with { Training = Facts.Training with { Drills = [Facts.Training.Drills[0] with { Evaluated = false }] } })
            .ShouldNotContain("fungerade som avsett");

    [Fact]
    public void Searches_are_as_planned_only_when_all_that_was_planned_was_performed()
    {
        SeedFacts.Text(Facts).ShouldContain("genomförts enligt plan i samverkan med Västra Götalandsregionen");
        var fewer = SeedFacts.Text(Facts with { Training = Facts.Training with { Rotations = [Facts.Training.Rotations[0] with { Performed = 4, UnitsVisited = 4 }] } });

        fewer.ShouldNotContain("enligt plan i");
        fewer.ShouldContain("Fyra av sex planerade sök är genomförda, på fyra av sex enheter.");
    }

    [Fact]
    public void A_system_that_is_only_planned_is_not_told_as_begun()
    {
        var planned = Facts.Improvement.Initiatives.Select(i => i with { State = InitiativeState.Planned }).ToList();

        SeedFacts.Text(Facts with { Improvement = Facts.Improvement with { Initiatives = planned } }).ShouldNotContain("har implementeringen");
    }

    [Fact]
    public void Whatever_is_planned_is_a_promise_for_the_coming_year()
    {
        var promises = SeedFacts.Write(Facts).Where(l => l.Promise is not null).Select(l => l.Promise!).ToList();

        promises.Select(p => p.Title).ShouldBe(
        [
            "Larm i verksamheternas receptioner",
            "Kartläggning av behovet av kamerabevakning utomhus vid skolenheterna",
            "Information om säkerhet på mentorstid",
            "Praktisk släckövning",
        ]);
        promises.ShouldAllBe(p => p.Year == 2025);
    }

    [Fact]
    public void Without_a_proposed_rule_the_board_is_asked_for_the_report_alone()
    {
        var review = Facts.Review! with { ProposedRule = null };
        var lines = SeedFacts.Write(Facts with { Plans = Facts.Plans with { Reviews = [review] } });

        lines.Count(l => l.Proposal is not null).ShouldBe(1);
        lines.ShouldAllBe(l => !l.Text.Contains("vid behov"));
    }

    [Fact]
    public void A_review_that_finds_the_plan_wanting_proposes_no_adoption()
    {
        var review = Facts.Review! with { Result = ReviewResult.RevisionNeeded };

        SeedFacts.Write(Facts with { Plans = Facts.Plans with { Reviews = [review] } }).Count(l => l.Proposal is not null).ShouldBe(1);
    }

    [Fact]
    public void The_economy_is_silent_until_its_author_has_chosen() =>
        SeedFacts.Write(Facts with { Economy = null }).ShouldNotContain(l => l.Section == ReportSection.Economy);

    [Fact]
    public void Answered_promises_are_told_with_their_answer_and_evidence()
    {
        var facts = Facts with
        {
            Promises =
            [
                new AnsweredPromise("Praktisk släckövning", 2024, PromiseAnswerKind.Done, "Sju enheter har övat.", null, null, SeedFacts.Link("promise", 30), SeedFacts.Link("activity", 31)),
                new AnsweredPromise("Larm i receptionerna", 2024, PromiseAnswerKind.Moved, "Upphandlingen drog ut på tiden.", 2025, null, SeedFacts.Link("promise", 32), null),
                new AnsweredPromise("Kameror vid cykelställ", 2024, PromiseAnswerKind.Dropped, "Behovet finns inte längre.", null, "nämnden den 10 april 2024, § 41", SeedFacts.Link("promise", 33), null),
            ],
        };
        var lines = SeedFacts.Write(facts).Where(l => l.Section == ReportSection.PastPromises).ToList();

        lines.Select(l => l.Text).ShouldBe(
        [
            "Praktisk släckövning: genomfört. Sju enheter har övat.",
            "Larm i receptionerna: flyttas till 2025. Upphandlingen drog ut på tiden.",
            "Kameror vid cykelställ: utgår enligt beslut (nämnden den 10 april 2024, § 41). Behovet finns inte längre.",
        ]);
        lines[0].Records.Select(r => r.Kind).ShouldBe(["promise", "activity"]);
    }

    [Fact]
    public void Figures_stand_beside_those_of_the_year_before()
    {
        var text = SeedFacts.Text(Facts);

        text.ShouldContain("74 händelser rapporterades mellan den 1 januari 2024 och den 28 oktober 2024. Under samma period 2023 rapporterades 61.");
        text.ShouldContain("Av 20 utvärderade åtgärder har 17 haft avsedd effekt.");
    }

    [Fact]
    public void Tables_without_rows_are_left_out() =>
        InLanguage.Run("sv", () => Tables.Write(SeedFacts.Nothing, SeedFacts.Prose).ToList()).ShouldBeEmpty();
}
