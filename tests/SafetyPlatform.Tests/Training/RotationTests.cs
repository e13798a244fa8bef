using System.Globalization;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts.Training;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Tests.Worlds;
using SafetyPlatform.Training.Domain;
using SafetyPlatform.Training.Features;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Training;

public sealed class RotationTests : IAsyncLifetime
{
    private static readonly string[] Units = ["lindang", "central", "gymnasiet"];

    /// <summary>Coming dates that nothing else in the world has.</summary>
    private static readonly DateOnly[] Canaries = [new(2031, 3, 17), new(2031, 5, 20), new(2031, 10, 8)];

    private readonly OwnWorld world = new();

    public ValueTask InitializeAsync() => world.InitializeAsync();

    public ValueTask DisposeAsync() => world.DisposeAsync();

    [Fact]
    public async Task Only_the_safety_coordinator_plans_and_knows_the_dates()
    {
        await PlanAsync();

        (await world.Send("sakerhet", new ListComingSearches())).Select(s => s.On).ShouldBe(Canaries);
        await Should.ThrowAsync<AccessDeniedException>(() => world.Send("skolchef", new ListComingSearches()));
        await Should.ThrowAsync<AccessDeniedException>(() => world.Send("rektor-lindang", new ListComingSearches()));
        await Should.ThrowAsync<AccessDeniedException>(() => world.Send("skolchef", Plan()));
    }

    [Theory]
    [InlineData("rektor-lindang")]
    [InlineData("verksamhetschef")]
    [InlineData("skolchef")]
    [InlineData("forvaltningschef")]
    [InlineData("larare-lindang")]
    [InlineData("admin")]
    public async Task No_page_or_answer_tells_a_coming_date(string person)
    {
        await PlanAsync();
        using var browser = await world.SignedIn(person);
        string[] addresses =
        [
            "/", "/training", "/training?year=2031", "/training/rotation", "/training/rotation/coming", "/training/rotation/new", "/training/coverage", "/training/coverage?on=2031-12-31",
            "/training/wheel", "/training/wheel?year=2030", "/training/wheel?year=2031", "/api/v1/training/rotations", "/api/v1/training/activities?year=2031", "/audit",
        ];
        var searches = await world.Look(db => db.Set<Search>().Select(s => s.Id).ToListAsync());

        foreach (var address in addresses.Concat(searches.Select(s => $"/training/rotation/searches/{s}")))
        {
            TellsNone(address, await (await browser.GetAsync(address)).Content.ReadAsStringAsync());
        }

        foreach (var item in person == "admin" ? [] : await world.Send(person, new ShowWheel(2030)))
        {
            TellsNone(item.Key, $"{item.Due:O} {item.Title} {item.Detail}");
            item.Href.ShouldNotContain("rotation");
        }
    }

    [Fact]
    public async Task No_row_of_any_table_tells_a_coming_date_or_the_seed()
    {
        await PlanAsync();
        var rows = await world.Look(db => Task.FromResult(EverythingIn(db)));

        rows.Count.ShouldBeGreaterThan(50);
        rows.ShouldContain(r => r.Contains("Narkotikasök", StringComparison.Ordinal) || r.Contains("Narkotikas\\u00F6k", StringComparison.Ordinal));
        rows.ForEach(row => TellsNone("a row", row));
    }

    [Fact]
    public async Task The_figures_of_a_shorter_time_do_not_tell_when_the_next_one_comes()
    {
        await PlanAsync();
        var halfYears = new[] { (new DateOnly(2031, 1, 1), new DateOnly(2031, 6, 30)), (new DateOnly(2031, 7, 1), new DateOnly(2031, 12, 31)) };

        foreach (var (from, to) in halfYears)
        {
            (await world.Send("skolchef", new GetTrainingFacts(from, to))).Rotations.ShouldHaveSingleItem().Planned.ShouldBe(3);
        }
    }

    [Fact]
    public async Task A_performed_search_is_open_and_seen_by_its_own_principal_alone()
    {
        await PlanAsync();
        var first = (await world.Send("sakerhet", new ListComingSearches()))[0];
        world.MoveTo(new DateTimeOffset(2031, 3, 17, 12, 0, 0, TimeSpan.Zero));
        await world.Send("sakerhet", Performed(first.Id, first.On, finds: 1));

        var all = (await world.Send("skolchef", new ListRotations())).Single();
        all.Performed.ShouldBe(1);
        all.Planned.ShouldBe(3);
        all.RevealedSeed.ShouldBeNull();
        all.Lots.ShouldBeEmpty();
        all.Searches.ShouldHaveSingleItem().ShouldBe(new PerformedSearch(first.UnitId, first.On, first.On, "korridorer", 1, PoliceCalled: true));

        foreach (var unit in Units)
        {
            (await world.Send($"rektor-{unit}", new ListRotations())).Single().Searches.Count.ShouldBe(world[unit] == first.UnitId ? 1 : 0);
        }
    }

    [Fact]
    public async Task When_the_round_is_over_anyone_can_check_the_draw()
    {
        await PlanAsync();
        var commitment = (await world.Send("rektor-lindang", new ListRotations())).Single().Commitment;
        var coming = await world.Send("sakerhet", new ListComingSearches());
        world.MoveTo(new DateTimeOffset(2031, 11, 1, 12, 0, 0, TimeSpan.Zero));
        await world.Send("sakerhet", Performed(coming[0].Id, coming[0].On));
        await world.Send("sakerhet", new DropSearch(coming[1].Id, "Hundföraren var sjuk."));
        await world.Send("sakerhet", Performed(coming[2].Id, coming[2].On));

        var rotation = (await world.Send("rektor-lindang", new ListRotations())).Single();
        rotation.ShouldSatisfyAllConditions(r => r.Performed.ShouldBe(2), r => r.Dropped.ShouldBe(1), r => r.Commitment.ShouldBe(commitment));
        Draw.Commit(rotation.RevealedSeed!).ShouldBe(commitment);
        var codes = await world.Look(db => db.Set<Search>().ToDictionaryAsync(s => s.UnitId, s => s.UnitCode));
        rotation.Lots.Select(l => l.UnitCode).ShouldBe(coming.Select(c => codes[c.UnitId]));
        rotation.Lots.Select(l => l.Hash).ShouldBe(rotation.Lots.Select(l => Draw.LotOf(rotation.RevealedSeed!, l.UnitCode)));
        rotation.Lots.Select(l => l.Hash).ShouldBeInOrder(SortDirection.Ascending, StringComparer.Ordinal);
    }

    [Fact]
    public async Task A_search_is_made_when_no_pupils_are_there_and_not_in_the_future()
    {
        await PlanAsync();
        var first = (await world.Send("sakerhet", new ListComingSearches()))[0];

        (await Should.ThrowAsync<FluentValidation.ValidationException>(() => world.Send("sakerhet", Performed(first.Id, A.Today) with { PupilsAway = false })))
            .Errors.ShouldHaveSingleItem().PropertyName.ShouldBe("PupilsAway");
        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("sakerhet", Performed(first.Id, first.On)))).Key.ShouldBe("Training.Rule.HeldInTheFuture");
    }

    [Fact]
    public async Task A_search_is_moved_within_its_period_only_and_performed_once()
    {
        await PlanAsync();
        var first = (await world.Send("sakerhet", new ListComingSearches()))[0];
        await world.Send("sakerhet", new MoveSearch(first.Id, new DateOnly(2031, 4, 2)));

        (await world.Send("sakerhet", new ListComingSearches())).Single(s => s.Id == first.Id).On.ShouldBe(new DateOnly(2031, 4, 2));
        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("sakerhet", new MoveSearch(first.Id, new DateOnly(2032, 1, 1))))).Field.ShouldBe("On");
        await world.Send("sakerhet", new DropSearch(first.Id, "Skolan är stängd."));
        await Should.ThrowAsync<RuleViolationException>(() => world.Send("sakerhet", new DropSearch(first.Id, "Igen")));
    }

    [Fact]
    public async Task As_many_dates_as_units_and_all_within_the_period()
    {
        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("sakerhet", Plan() with { Dates = Canaries[..2] }))).Field.ShouldBe("Dates");
        (await Should.ThrowAsync<RuleViolationException>(() => world.Send("sakerhet", Plan() with { To = new DateOnly(2031, 6, 1) }))).Key.ShouldBe("Training.Rule.DateOutsidePeriod");
        await Should.ThrowAsync<NotFoundException>(() => world.Send("sakerhet", Plan() with { UnitIds = [world["lindang"], world["central"], world["norra"]] }));
    }

    private static void TellsNone(string where, string text)
    {
        foreach (var day in Canaries)
        {
            foreach (var culture in new[] { CultureInfo.GetCultureInfo("sv-SE"), CultureInfo.GetCultureInfo("en-GB") })
            {
                foreach (var pattern in new[] { "yyyy-MM-dd", "yyyyMMdd", "d MMM yyyy", "d MMMM yyyy", "d MMMM", "d/M/yyyy" })
                {
                    text.Contains(day.ToString(pattern, culture).Replace(".", "", StringComparison.Ordinal), StringComparison.OrdinalIgnoreCase).ShouldBeFalse($"{where} tells {day:O}");
                }
            }
        }
    }

    private static List<string> EverythingIn(PlatformDbContext db)
    {
        var read = typeof(RotationTests).GetMethod(nameof(RowsOf), System.Reflection.BindingFlags.NonPublic | System.Reflection.BindingFlags.Static)!;

        return [.. db.Model.GetEntityTypes().Where(t => !t.IsOwned() && t.BaseType is null && !t.HasSharedClrType)
            .SelectMany(t => (IEnumerable<string>)read.MakeGenericMethod(t.ClrType).Invoke(null, [db])!)];
    }

    /// <summary>Every stored value, bytes also as text.</summary>
    private static List<string> RowsOf<T>(PlatformDbContext db)
        where T : class => db.Set<T>().AsEnumerable().Select(row => string.Join('\u001f', db.Entry(row).Properties.Select(p => p.CurrentValue switch
        {
            byte[] bytes => System.Text.Encoding.UTF8.GetString(bytes),
            DateOnly date => date.ToString("O", CultureInfo.InvariantCulture),
            null => "",
            var value => value as string ?? JsonSerializer.Serialize(value),
        }))).ToList();

    private static RecordSearch Performed(Guid id, DateOnly on, int finds = 0) => new(id, on, "korridorer", finds, PoliceCalled: finds > 0, PupilsAway: true);

    private PlanRotation Plan() => new(
        "Narkotikasök", "Västra Götalandsregionen", "hundenhet", "ordningsreglerna", new DateOnly(2031, 1, 1), new DateOnly(2031, 12, 31),
        [.. Units.Select(u => world[u])], Canaries);

    private Task<Guid> PlanAsync() => world.Send("sakerhet", Plan());
}
