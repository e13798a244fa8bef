using CsCheck;
using SafetyPlatform.Contracts.Plans;
using SafetyPlatform.Plans.Domain;
using Xunit;

namespace SafetyPlatform.Tests.Plans;

public sealed class InForceTests
{
    private static readonly DateOnly Start = new(2023, 1, 1);

    private static readonly Gen<BoardDecision[]> SomeDecisions =
        Gen.Select(Gen.Int[0, 1500], Gen.Int[0, 60], Gen.Bool, Gen.Bool, (day, later, adopts, sets) => new BoardDecision
        {
            Id = Guid.CreateVersion7(),
            DocumentId = Guid.Empty,
            Board = "Nämnden",
            On = Start.AddDays(day),
            From = Start.AddDays(day + later),
            VersionId = adopts ? Guid.CreateVersion7() : null,
            Rule = sets ? RevisionRule.Yearly : null,
        }).Array[0, 12];

    [Fact]
    public void Nothing_is_in_force_before_the_first_day_of_the_first_decision() =>
        SomeDecisions.Sample(decisions =>
        {
            var first = decisions.Where(d => d.VersionId is not null).Select(d => d.From).DefaultIfEmpty(Start).Min();

            return decisions.AdoptionOn(first.AddDays(-1)) is null;
        });

    [Fact]
    public void What_is_in_force_changes_only_on_the_first_day_of_a_decision() =>
        Gen.Select(SomeDecisions, Gen.Int[0, 1600]).Sample((decisions, day) =>
        {
            var date = Start.AddDays(day);

            return decisions.Any(d => d.From == date) || decisions.AdoptionOn(date) == decisions.AdoptionOn(date.AddDays(-1));
        });

    [Fact]
    public void The_order_in_which_decisions_were_recorded_does_not_matter() =>
        Gen.Select(SomeDecisions, Gen.Int[0, 1600]).Sample((decisions, day) =>
            decisions.AdoptionOn(Start.AddDays(day)) == decisions.Reverse().AdoptionOn(Start.AddDays(day))
            && decisions.RuleOn(Start.AddDays(day)) == decisions.Reverse().RuleOn(Start.AddDays(day)));
}
