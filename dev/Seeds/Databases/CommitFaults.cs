using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Seeds.Databases;

/// <summary>Lets transactions fail before or after their commit.</summary>
internal sealed class CommitFaults(DatabaseFaults faults) : DbTransactionInterceptor
{
    public override InterceptionResult TransactionCommitting(DbTransaction transaction, TransactionEventData eventData, InterceptionResult result)
    {
        faults.BeforeCommit(transaction.Connection);
        return result;
    }

    public override ValueTask<InterceptionResult> TransactionCommittingAsync(
        DbTransaction transaction, TransactionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(TransactionCommitting(transaction, eventData, result));

    // The transaction has let go of its connection by now; the context still holds it.
    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) =>
        faults.AfterCommit(eventData.Context is { } context ? Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.GetDbConnection(context.Database) : null);

    public override Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        TransactionCommitted(transaction, eventData);
        return Task.CompletedTask;
    }
}
