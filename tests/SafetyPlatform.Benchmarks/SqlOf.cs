using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace SafetyPlatform.Benchmarks;

/// <summary>Takes down the SQL that a request runs, with its parameters, so that a baseline can run the same.</summary>
internal sealed class SqlOf : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>
{
    private readonly ConcurrentQueue<Statement> statements = new();
    private readonly List<IDisposable> listening = [];

    public static async Task<IReadOnlyList<Statement>> RequestAsync(Func<Task> request)
    {
        var taken = new SqlOf();
        using var subscription = DiagnosticListener.AllListeners.Subscribe(taken);
        await request();
        taken.listening.ForEach(l => l.Dispose());

        return [.. taken.statements];
    }

    public void OnNext(DiagnosticListener value)
    {
        if (value.Name == DbLoggerCategory.Name)
        {
            listening.Add(value.Subscribe(this));
        }
    }

    public void OnNext(KeyValuePair<string, object?> value)
    {
        if (value.Key == RelationalEventId.CommandExecuting.Name && value.Value is CommandEventData data)
        {
            statements.Enqueue(new Statement(data.Command.CommandText, [.. data.Command.Parameters.Cast<DbParameter>().Select(p => (p.ParameterName, p.Value))]));
        }
    }

    public void OnCompleted()
    {
        // Nothing is kept open by it.
    }

    public void OnError(Exception error)
    {
        // EF Core reports none.
    }
}

internal sealed record Statement(string Sql, IReadOnlyList<(string Name, object? Value)> Parameters);
