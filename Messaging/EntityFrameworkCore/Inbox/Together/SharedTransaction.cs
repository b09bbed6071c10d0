using System.Data;
using System.Runtime.ExceptionServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>
/// Consumes several messages in one transaction: their inbox rows, the work of one consumer after the other, all outgoing messages, one commit.
/// When one fails everything is rolled back and each is run by itself, so only the one that fails alone has failed.
/// </summary>
/// <remarks>The first delivery's context carries the transaction, so nobody is told of the outcome before that context is out of use.</remarks>
internal sealed class SharedTransaction(IReadOnlyList<InboxDelivery> deliveries, IsolationLevel isolationLevel, InboxRows rows)
{
    private readonly List<InboxDelivery> consumed = [];

    private DbContext Leader => deliveries[0].Db;

    /// <summary>Never throws: each delivery learns what became of it.</summary>
    public async Task RunAsync()
    {
        Guid lockId;
        try
        {
            lockId = await SuspendedRetries.RunAsync(Leader, async () =>
            {
                await using var transaction = await Leader.Database.BeginTransactionAsync(isolationLevel);
                return await RunAsync(transaction);
            });
        }
        catch (Exception exception)
        {
            // A message that was by itself has nobody else to blame, unless it needs the savepoints that only the other way has.
            var isOwn = deliveries.Count == 1 && !deliveries[0].HasRefusedSave;
            foreach (var delivery in deliveries)
                delivery.Fail(isOwn ? exception : new TogetherGivenUpException(exception));
            return;
        }

        consumed.ForEach(delivery => delivery.Succeed(lockId));
        foreach (var delivery in deliveries.Except(consumed))
            delivery.Fail(new TogetherGivenUpException(null));
    }

    private async Task<Guid> RunAsync(IDbContextTransaction transaction)
    {
        var wanted = deliveries.Where(delivery => !delivery.IsCancelled).ToList();
        var entered = await rows.EnterAsync(Leader, [.. wanted.Select(delivery => delivery.Key)]);

        // Who has no new row is a duplicate, or its row was left by an earlier attempt: to be judged by itself.
        await RunAsync([.. wanted.Where(delivery => entered.Remove(delivery.Key))], transaction);

        if (consumed.Count == 0)
            return Guid.Empty;
        var lockId = await rows.FinishAsync(Leader, consumed);

        // Once asked to commit, the database decides; giving up waiting would only leave the outcome open.
        await transaction.CommitAsync(CancellationToken.None);
        return lockId;
    }

    private async Task RunAsync(IReadOnlyList<InboxDelivery> fresh, IDbContextTransaction transaction)
    {
        SagaReadAhead.Begin(transaction, fresh.Select(delivery => delivery.CorrelationId).OfType<Guid>());
        try
        {
            foreach (var delivery in fresh)
            {
                await RunAsync(delivery, transaction);
                consumed.Add(delivery);
            }
        }
        finally
        {
            SagaReadAhead.End(transaction);
        }
    }

    private async Task RunAsync(InboxDelivery delivery, IDbContextTransaction transaction)
    {
        await using var joined = await JoinedContext.JoinAsync(delivery.Db, Leader, transaction);
        if (await delivery.TakeTurnAsync(joined.Transaction) is { } exception)
            ExceptionDispatchInfo.Throw(exception);
        if (delivery.HasRefusedSave)
            throw new TogetherGivenUpException(null);
    }
}
