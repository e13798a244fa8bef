using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Kernel.Data;

namespace SafetyPlatform.Host.Setup;

internal static class Health
{
    /// <summary><c>/health/live</c>: the process answers. <c>/health/ready</c>: it can do its work; what cannot is named.</summary>
    public static void MapHealth(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet("/health/live", () => Results.Json(new { status = "live" })).ExcludeFromDescription();
        endpoints.MapGet("/health/ready", async (PlatformDbContext db, CancellationToken cancellationToken) =>
            await db.Database.CanConnectAsync(cancellationToken)
                ? Results.Json(new { status = "ready" })
                : Results.Json(new { status = "not ready", failing = new[] { "database" } }, statusCode: 503)).ExcludeFromDescription();
    }
}
