using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ServiceDefaults.Data;

/// <summary>Waits at the write gate before a transaction begins, and leaves when it has ended.</summary>
internal sealed class SqliteTransactionInterceptor(SqliteWriteGate gate) : DbTransactionInterceptor
{
    // An ended transaction does not know its connection any more.
    private readonly ConditionalWeakTable<DbTransaction, DbConnection> connections = [];

    public override InterceptionResult<DbTransaction> TransactionStarting(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result)
    {
        gate.EnterAsync(connection, CancellationToken.None).GetAwaiter().GetResult();
        return Begin(connection, eventData);
    }

    public override async ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection,
        TransactionStartingEventData eventData,
        InterceptionResult<DbTransaction> result,
        CancellationToken cancellationToken = default)
    {
        await gate.EnterAsync(connection, cancellationToken);
        return Begin(connection, eventData);
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Leave(transaction);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(transaction);
        return Task.CompletedTask;
    }

    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => Leave(transaction);

    public override Task TransactionRolledBackAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Leave(transaction);
        return Task.CompletedTask;
    }

    // Begun here and not by EF Core, because a begin that fails is not reported and would leave the gate shut.
    private InterceptionResult<DbTransaction> Begin(DbConnection connection, TransactionStartingEventData eventData)
    {
        try
        {
            var transaction = connection.BeginTransaction(eventData.IsolationLevel);
            connections.Add(transaction, connection);
            gate.Watch(connection, () => transaction.Connection is null);
            return InterceptionResult<DbTransaction>.SuppressWithResult(transaction);
        }
        catch
        {
            gate.Leave(connection);
            throw;
        }
    }

    private void Leave(DbTransaction transaction)
    {
        if (connections.TryGetValue(transaction, out var connection))
            gate.Leave(connection);
    }
}
