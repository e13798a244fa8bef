using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Reporting.Domain;
using SafetyPlatform.Reporting.Features;
using SafetyPlatform.Tests.Worlds;
using SafetyPlatform.Training.Features;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Reporting;

/// <summary>Records change after a draft is written; the report says so and offers the new words. One world, one report.</summary>
public sealed class StaleTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_changed_record_makes_its_sentence_stale_and_a_withdrawn_one_takes_it_away()
    {
        var held = await PlanAsync("Genomgång av krislådan");
        var id = await world.Send("skolchef", new BeginReport(2024, null, new DateOnly(2024, 11, 6), new DateOnly(2024, 11, 15), null));
        await world.Send("skolchef", new AssessEconomy(id, EconomicConsequence.None, null, null));
        (await StaleAsync()).ShouldBeEmpty();

        await world.Send("skolchef", new HoldActivity(held, new DateOnly(2024, 9, 2)));
        var added = (await StaleAsync()).ShouldHaveSingleItem();
        added.Before.ShouldBeNull();
        added.Now!.Sv.ShouldContain("genomgång av krislådan");

        await world.Send("skolchef", new RedraftReport(id, added.Key));
        (await StaleAsync()).ShouldBeEmpty();

        await world.Send("skolchef", new HoldActivity(await PlanAsync("Övning i samband"), new DateOnly(2024, 9, 2)));
        var changed = (await StaleAsync()).ShouldHaveSingleItem();
        changed.Before!.Sv.ShouldNotContain("övning i samband");
        changed.Now!.Sv.ShouldContain("övning i samband");

        var planned = await world.Send("skolchef", new PlanActivity(
            null, "Information om säkerhet på mentorstid", new DateOnly(2025, 2, 10), FullDay: false, Audience.Pupils, "säkerhet", [], [], null, null, null, null));
        await world.Send("skolchef", new RedraftReport(id, null));
        (await StaleAsync()).ShouldBeEmpty();
        await world.Send("skolchef", new CancelOccasion(planned, "Utgår"));
        var gone = (await StaleAsync()).ShouldHaveSingleItem();
        gone.Now.ShouldBeNull();
        await world.Send("skolchef", new RedraftReport(id, gone.Key));

        (await world.Send("skolchef", new ReadReport(2024, "sv"))).Sentences.ShouldNotContain(s => s.TextSv.Contains("mentorstid", StringComparison.Ordinal));
    }

    private Task<IReadOnlyList<StaleSentence>> StaleAsync() => world.Send("skolchef", new CompareWithRecords(2024));

    private Task<Guid> PlanAsync(string title) => world.Send("skolchef", new PlanActivity(
        null, title, new DateOnly(2024, 9, 2), FullDay: false, Audience.SomeStaff, "det som behövs", [], [], null, null, null, null));
}
