using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Contracts;
using SafetyPlatform.Kernel.Access;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;

namespace SafetyPlatform.Kernel.Acts;

/// <summary>Looks up and keeps answers by request key, inside the command's transaction.</summary>
public sealed class AnsweredRequests(PlatformDbContext db, Act act, CurrentUser user, TimeProvider clock)
{
    private string Actor => user.Id?.ToString() ?? user.Name;

    internal async Task<(bool Found, TResponse Answer)> FindAsync<TRequest, TResponse>(TRequest request, CancellationToken cancellationToken)
    {
        if (act.RequestKey is null || typeof(TRequest).IsDefined(typeof(HoldsSecretAttribute), inherit: false))
        {
            return (false, default!);
        }

        var earlier = await db.Set<AnsweredRequest>().AsNoTracking()
            .SingleOrDefaultAsync(r => r.Actor == Actor && r.Key == act.RequestKey, cancellationToken);

        if (earlier is null)
        {
            return (false, default!);
        }

        return earlier.Type == typeof(TRequest).Name && earlier.ContentHash == HashOf(request)
            ? (true, JsonSerializer.Deserialize<TResponse>(earlier.Answer)!)
            : throw new RuleViolationException("Kernel.Rule.KeyUsedForSomethingElse");
    }

    internal void Keep<TRequest, TResponse>(TRequest request, TResponse answer)
    {
        if (act.RequestKey is null || typeof(TRequest).IsDefined(typeof(HoldsSecretAttribute), inherit: false))
        {
            return;
        }

        db.Add(new AnsweredRequest
        {
            Key = act.RequestKey,
            Actor = Actor,
            Type = typeof(TRequest).Name,
            ContentHash = HashOf(request),
            Answer = JsonSerializer.Serialize(answer),
            At = clock.GetUtcNow().UtcDateTime,
        });
    }

    private static string HashOf<T>(T request) => Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(request)));
}
