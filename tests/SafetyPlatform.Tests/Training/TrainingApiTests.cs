using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using SafetyPlatform.Integrations.Features;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Training;

public sealed class TrainingApiTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_drill_is_planned_held_and_evaluated_by_a_program()
    {
        using var client = await ClientAsync("rektor-lindang");
        var planned = await client.PostAsJsonAsync("/api/v1/training/drills", new { unitId = world["lindang"], kind = "Evacuation", on = "2024-09-02", announced = true });
        planned.StatusCode.ShouldBe(HttpStatusCode.Created);
        var address = planned.Headers.Location!.ToString();

        (await client.PostAsJsonAsync($"{address}/held", new { heldOn = "2024-09-02", startedAt = "10:05", allClearAt = "10:11" })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        (await client.PostAsJsonAsync($"{address}/evaluation", new { passed = true })).StatusCode.ShouldBe(HttpStatusCode.NoContent);
        var drill = await client.GetFromJsonAsync<JsonElement>(address);
        drill.GetProperty("passed").GetBoolean().ShouldBeTrue();
        drill.GetProperty("kind").GetString().ShouldBe("Evacuation");
    }

    [Fact]
    public async Task A_request_sent_twice_with_the_same_key_plans_one_activity()
    {
        using var client = await ClientAsync("rektor-lindang");
        client.DefaultRequestHeaders.Add("Idempotency-Key", "plan-1");
        var body = new { unitId = world["lindang"], title = "Brandskydd", on = "2024-10-01", audience = "AllStaff", focus = "brandskydd" };

        var first = await (await client.PostAsJsonAsync("/api/v1/training/activities", body)).Content.ReadFromJsonAsync<JsonElement>();
        var second = await (await client.PostAsJsonAsync("/api/v1/training/activities", body)).Content.ReadFromJsonAsync<JsonElement>();

        first.GetProperty("id").GetGuid().ShouldNotBe(Guid.Empty);
        second.GetProperty("id").GetGuid().ShouldBe(first.GetProperty("id").GetGuid());
    }

    [Fact]
    public async Task Bad_input_is_told_field_by_field_and_a_broken_rule_as_a_conflict()
    {
        using var client = await ClientAsync("rektor-lindang");
        var invalid = await client.PostAsJsonAsync("/api/v1/training/activities", new { unitId = world["lindang"], title = "", on = "2024-10-01", audience = "AllStaff" });
        invalid.StatusCode.ShouldBe(HttpStatusCode.UnprocessableEntity);
        (await invalid.Content.ReadFromJsonAsync<JsonElement>()).GetProperty("errors").EnumerateObject().Select(e => e.Name).ShouldBe(["Title", "Focus"], ignoreOrder: true);

        (await client.PostAsJsonAsync("/api/v1/training/drills", new { kind = "Evacuation", on = "2024-10-01" })).StatusCode.ShouldBe(HttpStatusCode.Conflict);
        (await client.PostAsJsonAsync("/api/v1/training/drills", new { unitId = world["bjork"], kind = "Evacuation", on = "2024-10-01" })).StatusCode.ShouldBe(HttpStatusCode.NotFound);
        (await client.PostAsJsonAsync("/api/v1/training/drills", new { unitId = world["lindang"], kind = "Nothing", on = "2024-10-01" })).StatusCode.ShouldBe(HttpStatusCode.BadRequest);
    }

    [Fact]
    public async Task Coverage_and_searches_are_read_by_a_program_within_its_reach()
    {
        await world.Send("skolchef", A.EveryTerm(A.Today.AddDays(60)));
        using var client = await ClientAsync("rektor-lindang");

        (await client.GetFromJsonAsync<JsonElement>("/api/v1/training/coverage")).GetProperty("units").GetArrayLength().ShouldBe(1);
        (await client.GetFromJsonAsync<JsonElement>("/api/v1/training/rotations")).GetArrayLength().ShouldBe(0);
    }

    private async Task<HttpClient> ClientAsync(string person)
    {
        var token = await world.Send(person, new MakeAccessToken("program", A.Today.AddDays(30)));
        var client = world.Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        return client;
    }
}
