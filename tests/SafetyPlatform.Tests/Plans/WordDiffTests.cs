using CsCheck;
using Shouldly;
using SafetyPlatform.Plans.Domain;
using Xunit;

namespace SafetyPlatform.Tests.Plans;

public sealed class WordDiffTests
{
    private static readonly string[] Pieces = ["plan", "rond", "larm", "skola", "ö", " ", "\n", "  ", "- "];

    private static readonly Gen<string> Prose = Gen.Int[0, 8].Select(i => Pieces[i]).Array[0, 60].Select(string.Concat);

    [Fact]
    public void What_stayed_and_went_is_the_text_before_and_what_stayed_and_came_is_the_text_after() =>
        Gen.Select(Prose, Prose).Sample((before, after) =>
        {
            var runs = WordDiff.Between(before, after);

            return string.Concat(runs.Where(r => r.Kind != RunKind.Added).Select(r => r.Text)) == before
                && string.Concat(runs.Where(r => r.Kind != RunKind.Removed).Select(r => r.Text)) == after;
        });

    [Fact]
    public void A_text_does_not_differ_from_itself() =>
        Prose.Sample(text => WordDiff.Between(text, text).All(r => r.Kind == RunKind.Same));

    [Fact]
    public void One_changed_word_is_one_word_taken_away_and_one_added()
    {
        var runs = WordDiff.Between("Larma rektor genast.", "Larma polisen genast.");

        runs.Select(r => (r.Kind, r.Text)).ShouldBe([(RunKind.Same, "Larma "), (RunKind.Removed, "rektor "), (RunKind.Added, "polisen "), (RunKind.Same, "genast.")]);
    }

    [Fact]
    public void Two_long_texts_without_a_common_word_are_compared_without_a_table_of_their_size()
    {
        var runs = WordDiff.Between(string.Concat(Enumerable.Repeat("a ", 4000)), string.Concat(Enumerable.Repeat("b ", 4000)));

        runs.Select(r => r.Kind).ShouldBe([RunKind.Removed, RunKind.Added]);
    }
}
