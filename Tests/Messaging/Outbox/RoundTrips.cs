using System.Collections.Concurrent;
using System.Data.Common;
using System.Threading.Channels;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tests.Messaging.Outbox;

/// <summary>Counts what goes to the database and waits for the answer: commands and commits. (A begin travels with the first command.)</summary>
public sealed class RoundTrips : DbCommandInterceptor, IDbTransactionInterceptor
{
    private readonly ConcurrentQueue<string> log = [];
    private readonly Channel<string> executed = Channel.CreateUnbounded<string>();
    private readonly Channel<bool> begins = Channel.CreateUnbounded<bool>();

    public IReadOnlyCollection<string> Log => log;

    public void Clear() => log.Clear();

    /// <summary>Waits until so many statements that hold a text were executed.</summary>
    public async Task WaitForAsync(string text, int count)
    {
        while (count > 0)
        {
            if ((await executed.Reader.ReadAsync().WithPatience()).Contains(text, StringComparison.Ordinal))
                count--;
        }
    }

    public override ValueTask<DbDataReader> ReaderExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, DbDataReader result, CancellationToken cancellationToken = default)
    {
        Add(command.CommandText);
        return new(result);
    }

    public override ValueTask<int> NonQueryExecutedAsync(
        DbCommand command, CommandExecutedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Add(command.CommandText);
        return new(result);
    }

    /// <summary>Waits until so many transactions were begun, or at least asked for.</summary>
    public async Task BeginsAsync(int count)
    {
        for (var index = 0; index < count; index++)
            await begins.Reader.ReadAsync().WithPatience();
    }

    public ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default)
    {
        begins.Writer.TryWrite(true);
        return new(result);
    }

    public Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        log.Enqueue("COMMIT");
        return Task.CompletedTask;
    }

    public Task TransactionRolledBackAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        log.Enqueue("ROLLBACK");
        return Task.CompletedTask;
    }

    private void Add(string command)
    {
        log.Enqueue(command);
        executed.Writer.TryWrite(command);
    }
}
