using CsCheck;
using SafetyPlatform.Training.Domain;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Training;

public sealed class DrawTests
{
    private static readonly Gen<string[]> Codes = Gen.String[Gen.Char['A', 'Z'], 3, 4].Array[2, 15].Select(codes => codes.Distinct(StringComparer.Ordinal).ToArray());

    [Fact]
    public void The_same_seed_gives_the_same_order_whatever_order_the_units_come_in() => Codes.Sample(codes =>
    {
        var seed = Draw.NewSeed();

        Draw.Order(seed, codes.Reverse()).ShouldBe(Draw.Order(seed, codes));
    });

    [Fact]
    public void Every_unit_is_in_the_order_once() =>
        Codes.Sample(codes => Draw.Order(Draw.NewSeed(), codes).Order(StringComparer.Ordinal).ShouldBe(codes.Order(StringComparer.Ordinal)));

    [Fact]
    public void Two_seeds_are_never_the_same()
    {
        var seeds = Enumerable.Range(0, 1000).Select(_ => Draw.NewSeed()).ToHashSet(StringComparer.Ordinal);

        seeds.Count.ShouldBe(1000);
        seeds.ShouldAllBe(s => s.Length == 64);
    }

    [Fact]
    public void Each_unit_comes_first_about_as_often()
    {
        string[] codes = ["CEN", "GYM", "KVA", "LIN"];
        var first = Enumerable.Range(0, 4000).Select(_ => Draw.Order(Draw.NewSeed(), codes)[0]).CountBy(c => c).ToDictionary();

        // A thousand each on average; 150 is more than five standard deviations.
        codes.ShouldAllBe(c => first[c] > 850 && first[c] < 1150);
    }

    [Fact]
    public void What_the_page_tells_people_to_calculate_is_what_was_drawn()
    {
        // printf %s abc | sha256sum, and printf %s abc:LIN | sha256sum
        Draw.Commit("abc").ShouldBe("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
        Draw.LotOf("abc", "LIN").ShouldBe("8e0961d3bdf805b78c49e1dffe238e5f70cefb4ca319c45ed761acfff2ad3c8f");
    }
}
