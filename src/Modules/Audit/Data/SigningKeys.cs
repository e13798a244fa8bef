using System.Globalization;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Kernel.Acts;
using SafetyPlatform.Kernel.Data;
using SafetyPlatform.Kernel.Errors;
using SafetyPlatform.Proof;

namespace SafetyPlatform.Audit.Data;

/// <summary>The keys that sign checkpoints. While one follows another both sign, so that nobody who knows only the old one is left behind.</summary>
internal sealed class SigningKeys(PlatformDbContext db, TrailFolder folder, Act act, TimeProvider clock)
{
    private static readonly TimeSpan Overlap = TimeSpan.FromDays(30);

    /// <summary>The public keys with their history, oldest first.</summary>
    public async Task<LogKeys> HistoryAsync(CancellationToken cancellationToken)
    {
        var keys = await db.Set<AuditKey>().AsNoTracking().OrderBy(k => k.From).ToListAsync(cancellationToken);

        return new LogKeys(await OriginAsync(cancellationToken) ?? "", [.. keys.Select(k => new LogKey(k.Id, k.PublicKey, new DateTimeOffset(k.From), k.Until is { } until ? new DateTimeOffset(until) : null, k.Ended))]);
    }

    /// <summary>Signs with every key in use; makes the first key, and the log's name, when there is none.</summary>
    /// <exception cref="RuleViolationException">A private key is gone: it has to be declared lost.</exception>
    public async Task<SignedNote> SignAsync(long size, byte[] root, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow().UtcDateTime;
        var keys = await db.Set<AuditKey>().Where(k => k.Until == null || (k.Until > now && k.Ended == KeyEnd.Rotated)).OrderBy(k => k.From).ToListAsync(cancellationToken);

        if (keys.TrueForAll(k => k.Until is not null))
        {
            keys.Add(Make());
        }

        var head = await db.Set<AuditHead>().SingleAsync(cancellationToken);
        head.Origin ??= $"safetyplatform/{keys[0].Id}";
        var checkpoint = new Checkpoint(head.Origin, size, root);
        SignedNote? note = null;

        foreach (var key in keys)
        {
            using var pair = folder.Key(key.Id) ?? throw new RuleViolationException("Audit.Rule.KeyIsGone", key.Id);
            note = note is null ? checkpoint.Sign(pair) : note.With(head.Origin, pair);
        }

        act.Facts["keys"] = string.Join(' ', keys.Select(k => k.Id));

        return note!;
    }

    /// <summary>Makes a key that signs from now on; those before it go on beside it for thirty days.</summary>
    public async Task<string> RotateAsync(CancellationToken cancellationToken)
    {
        foreach (var key in await db.Set<AuditKey>().Where(k => k.Until == null).ToListAsync(cancellationToken))
        {
            (key.Until, key.Ended) = (clock.GetUtcNow().UtcDateTime + Overlap, KeyEnd.Rotated);
        }

        return Make().Id;
    }

    /// <summary>Ends a key at once and makes another. What a compromised key signed counts no longer.</summary>
    /// <returns>The new key; null when another one is in use anyway.</returns>
    public async Task<string?> EndAsync(string id, KeyEnd why, CancellationToken cancellationToken)
    {
        var key = await db.Set<AuditKey>().SingleOrDefaultAsync(k => k.Id == id, cancellationToken) ?? throw new RuleViolationException("Audit.Rule.NoSuchKey", id);
        var wasNewest = key.Until is null;
        (key.Until, key.Ended) = (clock.GetUtcNow().UtcDateTime, why);
        folder.DestroyKey(id);

        return wasNewest ? Make().Id : null;
    }

    public Task<string?> OriginAsync(CancellationToken cancellationToken) => db.Set<AuditHead>().Select(h => h.Origin).SingleAsync(cancellationToken);

    private AuditKey Make()
    {
        using var pair = ECDsa.Create(ECCurve.NamedCurves.nistP256);
        var now = clock.GetUtcNow();
        var made = LogKey.Begin(pair.ExportSubjectPublicKeyInfo(), now);
        folder.KeepKey(made.Id, pair);
        var key = new AuditKey { Id = made.Id, PublicKey = made.PublicKey, From = now.UtcDateTime };
        db.Add(key);
        act.Facts["newKey"] = made.Id;
        act.Facts["from"] = now.UtcDateTime.ToString("O", CultureInfo.InvariantCulture);

        return key;
    }
}
