using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>One message that takes part in a shared transaction. Its consumer runs in its own flow and scope, when the transaction gives it the turn.</summary>
internal sealed class InboxDelivery(
    DbContext db, InboxKey key, Guid? correlationId, Func<DbTransactionContext, Task<IReadOnlyList<OutboxMessage>>> consume,
    CancellationToken cancellationToken)
{
    private readonly TaskCompletionSource<IDbContextTransaction> turn = New<IDbContextTransaction>();
    private readonly TaskCompletionSource<Exception?> ran = New<Exception?>();
    private readonly TaskCompletionSource<Guid> settled = New<Guid>();
    private bool hasRefusedSave;

    public DbContext Db => db;

    public InboxKey Key => key;

    /// <summary>The message's header of that name: the saga instance it is for, if any.</summary>
    public Guid? CorrelationId => correlationId;

    /// <summary>What the consumer published, once it has run.</summary>
    public IReadOnlyList<OutboxMessage> Outgoing { get; private set; } = [];

    /// <summary>The place of the outgoing messages in the hand-over; null when they are to be sent right here.</summary>
    public OutboxPlace? Place { get; set; }

    /// <summary>Whether sending is in other hands.</summary>
    public bool IsHandedOver { get; private set; }

    /// <summary>Whether the message went to others meanwhile, or the endpoint stops.</summary>
    public bool IsCancelled => cancellationToken.IsCancellationRequested;

    /// <summary>Whether a save failed. Without savepoints part of it may stand, so this transaction must not be committed, whatever the consumer made of it.</summary>
    public bool HasRefusedSave => Volatile.Read(ref hasRefusedSave);

    /// <summary>Waits for the turn, runs the consumer, and waits for the commit.</summary>
    /// <returns>The lock id under which outgoing messages are held.</returns>
    /// <exception cref="TogetherGivenUpException">The message is to be run by itself.</exception>
    public async Task<Guid> RunAsync()
    {
        var transaction = await turn.Task;
        try
        {
            Outgoing = await RunInTurnAsync(transaction);
            ran.SetResult(null);
        }
        catch (Exception exception)
        {
            // What it means for the others is for the transaction to say.
            ran.SetResult(exception);
        }

        return await settled.Task;
    }

    /// <summary>Gives the turn; ends when the consumer has run.</summary>
    /// <returns>Why the consumer failed; null when it did not.</returns>
    public Task<Exception?> TakeTurnAsync(IDbContextTransaction transaction)
    {
        turn.SetResult(transaction);
        return ran.Task;
    }

    /// <summary>Ends the delivery after the commit, and lets go what it sends.</summary>
    public void Succeed(Guid lockId)
    {
        IsHandedOver = Place is not null;
        Place?.Send(new UnitKey(key.MessageId, key.ConsumerId), Outgoing);
        settled.SetResult(lockId);
    }

    /// <summary>Ends the delivery without effect.</summary>
    public void Fail(Exception exception)
    {
        Place?.Dispose();
        if (!turn.TrySetException(exception))
            settled.TrySetException(exception);
    }

    private static TaskCompletionSource<T> New<T>() => new(TaskCreationOptions.RunContinuationsAsynchronously);

    private async Task<IReadOnlyList<OutboxMessage>> RunInTurnAsync(IDbContextTransaction transaction)
    {
        var hadSavepoints = db.Database.AutoSavepointsEnabled;
        db.Database.AutoSavepointsEnabled = false;
        db.SaveChangesFailed += OnSaveFailed;
        try
        {
            return await consume(new DbTransactionContext(db, transaction));
        }
        finally
        {
            db.SaveChangesFailed -= OnSaveFailed;
            db.Database.AutoSavepointsEnabled = hadSavepoints;
        }
    }

    private void OnSaveFailed(object? sender, SaveChangesFailedEventArgs failed) => Volatile.Write(ref hasRefusedSave, true);
}
