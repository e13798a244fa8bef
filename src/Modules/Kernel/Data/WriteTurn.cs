using Microsoft.EntityFrameworkCore;

namespace SafetyPlatform.Kernel.Data;

/// <summary>
/// SQLite lets one transaction write at a time, and who has to wait sleeps and asks again. Here those of this process wait in
/// line and are woken at once. PostgreSQL needs no turns.
/// </summary>
public sealed class WriteTurn : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Waits for the turn; it ends when the returned value is disposed, which must be after the transaction has ended.</summary>
    public async Task<IDisposable?> TakeAsync(DbContext db, CancellationToken cancellationToken)
    {
        if (!db.Database.IsSqlite())
        {
            return null;
        }

        await one.WaitAsync(cancellationToken);

        return new Ending(one);
    }

    public void Dispose() => one.Dispose();

    private sealed class Ending(SemaphoreSlim one) : IDisposable
    {
        public void Dispose() => one.Release();
    }
}
