using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tests.Builder;

/// <summary>Notes what goes to the database and waits for the answer: commands and commits. A begin travels with the first command.</summary>
internal sealed class RoundTrips : DbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly ConcurrentQueue<string> _log = [];

    public IReadOnlyList<string> Log => [.. _log];

    public void Clear() => _log.Clear();

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        _log.Enqueue(command.CommandText);
        return new(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        _log.Enqueue(command.CommandText);
        return new(result);
    }

    public Task CreatedSavepointAsync(DbTransaction transaction, TransactionEventData eventData, CancellationToken cancellationToken = default)
    {
        _log.Enqueue("SAVEPOINT");
        return Task.CompletedTask;
    }

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        _log.Enqueue("COMMIT");
        return Task.CompletedTask;
    }
}
