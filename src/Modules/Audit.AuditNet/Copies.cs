using System.Data.Common;
using System.Runtime.CompilerServices;
using Audit.Core;
using Audit.EntityFramework;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Logging;
using SafetyPlatform.Audit.Domain;
using SafetyPlatform.Kernel.Acts;

namespace SafetyPlatform.Audit.AuditNet;

/// <summary>
/// What Audit.NET's other providers are to be told, once the transaction is committed: they never hear of what did not happen.
/// The trail is the record; a copy that cannot be written is logged and undoes nothing.
/// </summary>
internal sealed class Copies(IReadOnlyList<IAuditDataProvider> providers, ILogger<Copies> log) : DbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, OrderedDictionary<Guid, AuditEventEntityFramework>> waiting = [];

    public bool AreWanted => providers.Count > 0;

    public void Keep(DbContext db, AuditEvent told, AuditEntry entry, Act act)
    {
        var copies = waiting.GetOrCreateValue(db);
        copies[entry.Id] = Copy.Of(told, entry, act, copies.GetValueOrDefault(entry.Id));
    }

    /// <summary>What an earlier transaction of the context left was undone with it.</summary>
    public override ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        Forget(eventData.Context);

        return ValueTask.FromResult(result);
    }

    public override async Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        foreach (var copy in eventData.Context is { } db && waiting.TryGetValue(db, out var copies) ? copies.Values.ToList() : [])
        {
            foreach (var provider in providers)
            {
                await WriteAsync(provider, copy);
            }
        }

        Forget(eventData.Context);
    }

    private void Forget(DbContext? db)
    {
        if (db is not null)
        {
            waiting.Remove(db);
        }
    }

#pragma warning disable CA1031 // Whatever another provider fails with, the act is done.
    private async Task WriteAsync(IAuditDataProvider provider, AuditEvent copy)
    {
        try
        {
            await provider.InsertEventAsync(copy, CancellationToken.None);
        }
        catch (Exception failure)
        {
            log.LogError(failure, "{Provider} has no copy of audit entry {Entry}.", provider.GetType().Name, copy.CustomFields[Copy.EntryField]);
        }
    }
#pragma warning restore CA1031
}
