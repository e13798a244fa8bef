using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using SafetyPlatform.Integrations.Features;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Incidents;

public sealed class IncidentsApiTests(World world) : IClassFixture<World>
{
    [Fact]
    public async Task A_retry_with_the_same_key_gives_the_same_incident_and_the_list_shows_it_once()
    {
        using var client = await ClientOf("rektor-lindang");
        client.DefaultRequestHeaders.Add("Idempotency-Key", "api-1");
        var report = new { unitId = world["lindang"], category = "Fire", incidentSeverity = "Minor", occurredAt = "2024-09-02T07:00:00Z", place = "Canteen", description = "Rök från ugnen." };

        using var first = await client.PostAsJsonAsync("/api/v1/incidents", report, TestContext.Current.CancellationToken);
        using var again = await client.PostAsJsonAsync("/api/v1/incidents", report, TestContext.Current.CancellationToken);

        first.StatusCode.ShouldBe(HttpStatusCode.Created);
        again.Headers.Location.ShouldBe(first.Headers.Location);
        var list = await client.GetFromJsonAsync<JsonElement>("/api/v1/incidents?choice=All&category=Fire", TestContext.Current.CancellationToken);
        list.GetProperty("items").GetArrayLength().ShouldBe(1);
        list.GetProperty("items")[0].GetProperty("category").GetString().ShouldBe("Fire");
    }

    [Fact]
    public async Task What_cannot_be_read_or_is_not_allowed_says_so_as_problem_details()
    {
        using var client = await ClientOf("rektor-lindang");
        using var missing = await client.PostAsJsonAsync("/api/v1/incidents", new { unitId = world["lindang"] }, TestContext.Current.CancellationToken);
        using var elsewhere = await client.PostAsJsonAsync(
            "/api/v1/incidents", new { unitId = world["bjork"], category = "Fire", incidentSeverity = "Minor", occurredAt = "2024-09-02T07:00:00Z", place = "Canteen", description = "x" },
            TestContext.Current.CancellationToken);
        using var director = await ClientOf("forvaltningschef");
        using var assessed = await director.PostAsJsonAsync(
            $"/api/v1/incidents/{Guid.CreateVersion7()}/assessment", new { incidentSeverity = "Minor", grounds = "x" }, TestContext.Current.CancellationToken);

        ((int)missing.StatusCode).ShouldBeInRange(400, 422);
        elsewhere.StatusCode.ShouldBe(HttpStatusCode.NotFound);
        assessed.StatusCode.ShouldBe(HttpStatusCode.Forbidden);
        missing.Content.Headers.ContentType!.MediaType.ShouldBe("application/problem+json");
    }

    [Theory]
    [InlineData("/api/v1/actions?choice=Open")]
    [InlineData("/api/v1/cases")]
    [InlineData("/api/v1/rounds")]
    [InlineData("/api/v1/initiatives")]
    [InlineData("/api/v1/incidents/statistics/2024")]
    public async Task A_principal_reads_every_list(string address)
    {
        using var client = await ClientOf("rektor-lindang");

        (await client.GetAsync(address, TestContext.Current.CancellationToken)).StatusCode.ShouldBe(HttpStatusCode.OK);
    }

    private async Task<HttpClient> ClientOf(string person)
    {
        var token = await world.Send(person, new MakeAccessToken("prov", new DateOnly(2024, 12, 31)));
        var client = world.Visitor();
        client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

        return client;
    }
}
