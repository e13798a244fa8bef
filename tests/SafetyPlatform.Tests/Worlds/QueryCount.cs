using System.Collections.Concurrent;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SafetyPlatform.Tests.Worlds;

/// <summary>Counts database commands per database, from what EF Core itself tells. What the sealer asks meanwhile is nobody's page.</summary>
internal sealed class QueryCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private static readonly ConcurrentDictionary<string, int> Counts = new(StringComparer.Ordinal);
    private static readonly IDisposable Subscription = DiagnosticListener.AllListeners.Subscribe(new QueryCount());

    public static int Of(string connectionString)
    {
        _ = Subscription;

        return Counts.GetValueOrDefault(connectionString);
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            value.Subscribe(this);
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuted.Name && value.Value is CommandExecutedEventData { Context: { } context } executed && !executed.Command.CommandText.StartsWith("-- sealer", StringComparison.Ordinal))
        {
            Counts.AddOrUpdate(context.Database.GetConnectionString()!, 1, (_, count) => count + 1);
        }
    }

    public void OnCompleted()
    {
        // Listeners live as long as the process.
    }

    public void OnError(Exception error)
    {
        // EF Core reports none.
    }
}
