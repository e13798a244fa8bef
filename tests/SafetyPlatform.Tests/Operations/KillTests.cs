using System.Collections.Concurrent;
using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using System.Text.Json;
using MediatR;
using Microsoft.Extensions.DependencyInjection;
using SafetyPlatform.Integrations.Features;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Time;
using SafetyPlatform.Tests.Worlds;
using Shouldly;
using Xunit;

namespace SafetyPlatform.Tests.Operations;

public sealed class KillTests
{
    private const int Writers = 8;
    private const int Enough = 60;

    [Fact]
    public async Task What_was_acknowledged_before_a_kill_is_there_afterwards_and_a_retry_gives_the_same()
    {
        var database = await Database.CopyAsync(WorldKind.Organization);
        var token = await TokenAsync(database);
        var acknowledged = new ConcurrentDictionary<string, Guid>(StringComparer.Ordinal);

        await using (var before = await RunningProduct.StartAsync(database))
        {
            before.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
            var writers = Enumerable.Range(0, Writers).Select(number => WriteUntilKilledAsync(before.Client, database.Ids["lindang"], number, acknowledged)).ToList();

            while (acknowledged.Count < Enough)
            {
                (await Task.WhenAny([.. writers, Task.Delay(TimeSpan.FromMilliseconds(5))])).IsFaulted.ShouldBeFalse();
            }

            await before.KillAsync();
            await Task.WhenAll(writers);
        }

        await using (var after = await RunningProduct.StartAsync(database))
        {
            after.Client.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);

            foreach (var (key, id) in acknowledged)
            {
                (await ReportAsync(after.Client, database.Ids["lindang"], key)).ShouldBe(id);
            }

            (await after.Client.GetAsync($"/api/v1/incidents/{acknowledged.Values.First()}")).StatusCode.ShouldBe(HttpStatusCode.OK);
        }

        await database.DropAsync();
    }

    private static async Task WriteUntilKilledAsync(HttpClient client, Guid unitId, int number, ConcurrentDictionary<string, Guid> acknowledged)
    {
        for (var count = 0; ; count++)
        {
            try
            {
                var key = $"writer-{number}-{count}";
                acknowledged[key] = await ReportAsync(client, unitId, key);
            }
            catch (HttpRequestException)
            {
                return;
            }
        }
    }

    private static async Task<Guid> ReportAsync(HttpClient client, Guid unitId, string key)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/v1/incidents");
        request.Headers.Add("Idempotency-Key", key);
        request.Content = JsonContent.Create(new
        {
            UnitId = unitId,
            Category = "Vandalism",
            IncidentSeverity = "Minor",
            OccurredAt = "2024-09-02T08:00:00Z",
            Place = "SchoolYard",
            Description = $"En ruta är sönder ({key}).",
        });
        using var answer = await client.SendAsync(request);
        var body = await answer.Content.ReadAsStringAsync();
        answer.StatusCode.ShouldBe(HttpStatusCode.Created, body);

        return JsonDocument.Parse(body).RootElement.GetProperty("id").GetGuid();
    }

    private static async Task<string> TokenAsync(Database database)
    {
        var app = new App(database, TimeProvider.System, new Dictionary<string, string>(StringComparer.Ordinal));
        await app.StartAsync();

        await using (var scope = app.Services.CreateAsyncScope())
        {
            var user = scope.ServiceProvider.GetRequiredService<CurrentUser>();
            await scope.ServiceProvider.GetRequiredService<ICurrentUserSource>().BecomeAsync(user, database.Ids["rektor-lindang"], "test", null, CancellationToken.None);
            var token = await scope.ServiceProvider.GetRequiredService<IMediator>().Send(new MakeAccessToken("program", TimeProvider.System.Today().AddDays(1)));
            await app.CloseAsync();

            return token;
        }
    }
}
