using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace SafetyPlatform.Kernel.Data;

/// <summary>
/// Begins the transactions that write. SQLite lets one write at a time, and who has to wait sleeps and asks again: here those of
/// this process wait in line and are woken at once. PostgreSQL needs no turns.
/// </summary>
public sealed class WriteTurn : IDisposable
{
    private readonly SemaphoreSlim one = new(1, 1);

    /// <summary>Waits for the turn and begins. Both end when the returned value is disposed; what was not committed is undone.</summary>
    public async Task<WriteTransaction> BeginAsync(DbContext db, CancellationToken cancellationToken)
    {
        var turn = db.Database.IsSqlite() ? one : null;

        if (turn is not null)
        {
            await turn.WaitAsync(cancellationToken);
        }

        try
        {
            return new WriteTransaction(await db.Database.BeginTransactionAsync(cancellationToken), turn);
        }
        catch
        {
            turn?.Release();

            throw;
        }
    }

    public void Dispose() => one.Dispose();
}

/// <summary>A transaction and the turn it was begun in.</summary>
public sealed class WriteTransaction(IDbContextTransaction inner, SemaphoreSlim? turn) : IAsyncDisposable
{
    public IDbContextTransaction Inner => inner;

    /// <summary>What is done is kept, also when whoever asked for it has hung up meanwhile.</summary>
    public Task CommitAsync() => inner.CommitAsync(CancellationToken.None);

    public async ValueTask DisposeAsync()
    {
        try
        {
            await inner.DisposeAsync();
        }
        finally
        {
            turn?.Release();
        }
    }
}
