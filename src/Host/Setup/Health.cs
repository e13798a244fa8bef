using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Health;

namespace SafetyPlatform.Host.Setup;

internal static class Health
{
    private const long LeastFreeBytes = 200L * 1024 * 1024;
    private static readonly OpenToAllAttribute ForWatchers = new("asked by whatever watches the installation; tells no data");

    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work; what cannot is named.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Json(new { status = "live" })).ExcludeFromDescription().WithMetadata(ForWatchers);
        endpoints.MapGet("/health/ready", async (PlatformDbContext db, IEnumerable<IHealthSign> signs, IConfiguration configuration, CancellationToken cancellationToken) =>
        {
            var failing = await FailingAsync(db, signs, configuration, cancellationToken);

            return Results.Json(new { status = failing.Count == 0 ? "ready" : "not ready", failing }, statusCode: failing.Count == 0 ? 200 : 503);
        }).ExcludeFromDescription().WithMetadata(ForWatchers);
    }

    private static async Task<List<string>> FailingAsync(
        PlatformDbContext db, IEnumerable<IHealthSign> signs, IConfiguration configuration, CancellationToken cancellationToken)
    {
        if (!await db.Database.CanConnectAsync(cancellationToken))
        {
            return ["database"];
        }

        var failing = new List<string>();

        if (new DriveInfo(DataFolder.Of(configuration)).AvailableFreeSpace < LeastFreeBytes)
        {
            failing.Add("disk");
        }

        foreach (var sign in signs)
        {
            if (!(await sign.CheckAsync(cancellationToken)).IsWell)
            {
                failing.Add(sign.Name);
            }
        }

        return failing;
    }
}
