using System.Runtime.ExceptionServices;
using System.Transactions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using IsolationLevel = System.Data.IsolationLevel;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Runs the handling of one message in the transaction that is open, else in one of its own.</summary>
internal static class SagaTransaction
{
    /// <param name="database">The context's database.</param>
    /// <param name="isolationLevel">Of a transaction of its own; null for none.</param>
    /// <param name="handle">Handles the message; told whether the transaction is its own.</param>
    /// <param name="cancellationToken">Cancels the begin and the commit.</param>
    public static async Task RunAsync(
        DatabaseFacade database, IsolationLevel? isolationLevel, Func<bool, Task> handle, CancellationToken cancellationToken)
    {
        if (isolationLevel is not { } level || IsOpen(database))
        {
            await handle(false).ConfigureAwait(false);
            return;
        }

        var strategy = database.CreateExecutionStrategy();
        if (!strategy.RetriesOnFailure)
        {
            await RunInOwnAsync(database, level, handle, cancellationToken).ConfigureAwait(false);
            return;
        }

        // A retrying strategy refuses transactions outside of it, but must not run the handling a second time by itself:
        // that is for the endpoint's retry policy, which also takes back what was published.
        ExceptionDispatchInfo? failure = null;
        await strategy.ExecuteAsync(async () =>
        {
            try
            {
                await RunInOwnAsync(database, level, handle, cancellationToken).ConfigureAwait(false);
            }
            catch (Exception exception)
            {
                failure = ExceptionDispatchInfo.Capture(exception);
            }
        }).ConfigureAwait(false);
        failure?.Throw();
    }

    private static bool IsOpen(DatabaseFacade database) =>
        database.CurrentTransaction is not null || database.GetEnlistedTransaction() is not null || Transaction.Current is not null;

    // Leaving without the commit rolls back.
    private static async Task RunInOwnAsync(
        DatabaseFacade database, IsolationLevel isolationLevel, Func<bool, Task> handle, CancellationToken cancellationToken)
    {
        var transaction = await database.BeginTransactionAsync(isolationLevel, cancellationToken).ConfigureAwait(false);
        await using (transaction.ConfigureAwait(false))
        {
            await handle(true).ConfigureAwait(false);
            await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
        }
    }
}
