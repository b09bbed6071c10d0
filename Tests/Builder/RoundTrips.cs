using System.Collections.Concurrent;
using System.Data.Common;
using System.Diagnostics;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tests.Builder;

/// <summary>Notes what goes to the database and waits for the answer: commands and commits. A begin travels with the first command.</summary>
internal sealed class RoundTrips : DbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly ConcurrentQueue<(ActivityTraceId? Trace, string Command)> _log = [];

    public IReadOnlyList<string> Log => [.. _log.Select(entry => entry.Command)];

    /// <summary>Those of the requests that were sent during an activity, without what the service did of itself meanwhile.</summary>
    public IReadOnlyList<string> LogOf(Activity activity) => [.. _log.Where(entry => entry.Trace == activity.TraceId).Select(entry => entry.Command)];

    public void Clear() => _log.Clear();

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Note(command.CommandText);
        return new(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Note(command.CommandText);
        return new(result);
    }

    public Task CreatedSavepointAsync(DbTransaction transaction, TransactionEventData eventData, CancellationToken cancellationToken = default)
    {
        Note("SAVEPOINT");
        return Task.CompletedTask;
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Note("COMMIT");
        return Task.CompletedTask;
    }

    private void Note(string command) => _log.Enqueue((Activity.Current?.TraceId, command));
}
