using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Security.Audit.Sealing;

namespace Security.Audit.Recording;

/// <summary>Writes what is held for a transaction right before it commits; what is rolled back takes its records along.</summary>
internal sealed class AuditTransactionInterceptor(HeldRecords held, AuditSignal sealer) : DbTransactionInterceptor
{
    public override DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        held.Forget(result);
        return result;
    }

    public override ValueTask<DbTransaction> TransactionStartedAsync(
        DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        held.Forget(result);
        return new(result);
    }

    public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
    {
        foreach (var (sql, values) in Statements(transaction, eventData))
            eventData.Context!.Database.ExecuteSqlRaw(sql, values);
        return result;
    }

    public override async ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default)
    {
        foreach (var (sql, values) in Statements(transaction, eventData))
            await eventData.Context!.Database.ExecuteSqlRawAsync(sql, values, cancellationToken);
        return result;
    }

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell(transaction);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(transaction);
        return Task.CompletedTask;
    }

    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) => held.Forget(transaction);

    public override Task TransactionRolledBackAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        held.Forget(transaction);
        return Task.CompletedTask;
    }

    public override void CreatedSavepoint(DbTransaction transaction, TransactionEventData eventData) => held.Find(transaction)?.Mark();

    public override Task CreatedSavepointAsync(DbTransaction transaction, TransactionEventData eventData, CancellationToken cancellationToken = default)
    {
        held.Find(transaction)?.Mark();
        return Task.CompletedTask;
    }

    public override void RolledBackToSavepoint(DbTransaction transaction, TransactionEventData eventData) => held.Find(transaction)?.ReturnToMark();

    public override Task RolledBackToSavepointAsync(DbTransaction transaction, TransactionEventData eventData, CancellationToken cancellationToken = default)
    {
        held.Find(transaction)?.ReturnToMark();
        return Task.CompletedTask;
    }

    private IEnumerable<(string Sql, object[] Values)> Statements(DbTransaction transaction, TransactionEventData eventData) =>
        held.Find(transaction)?.Take() is { Count: > 0 } records ? RecordInsertStatement.For(eventData.Context!, records) : [];

    private void Tell(DbTransaction transaction)
    {
        if (held.Find(transaction) is { HasRows: true })
            sealer.Pulse();
        held.Forget(transaction);
    }
}
