using MassTransit.Middleware.Outbox;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>The messages of one scope: one outbox state per commit, and the signal to the delivery once the rows are there to be read.</summary>
internal sealed class BusOutboxUnit : IDisposable
{
    private readonly DbContext db;
    private readonly IBusOutboxNotification signal;
    private OutboxState? state;
    private Guid? transactionId;
    private bool isSavedUncommitted;

    public BusOutboxUnit(DbContext db, IBusOutboxNotification signal)
    {
        this.db = db;
        this.signal = signal;
        db.SavedChanges += OnSaved;
    }

    public void Add(OutboxMessage message, DateTime now)
    {
        if (!IsOpen())
        {
            state = new OutboxState { OutboxId = NewId.NextGuid(), Created = now };
            db.Add(state);
        }

        message.OutboxId = state!.OutboxId;
        db.Add(message);
    }

    public void Dispose()
    {
        db.SavedChanges -= OnSaved;

        // EF Core tells a context of its saves, not of the commit of a transaction that the caller opened.
        if (isSavedUncommitted)
            signal.Delivered();
    }

    // A state goes on taking messages until it is saved, and after that while the transaction that saved it is open. A cleared tracker begins anew.
    private bool IsOpen() => state is not null && db.Entry(state).State switch
    {
        EntityState.Added => true,
        EntityState.Unchanged => transactionId is not null && transactionId == db.Database.CurrentTransaction?.TransactionId,
        _ => false,
    };

    private void OnSaved(object? sender, SavedChangesEventArgs saved)
    {
        if (state is null || db.Entry(state).State != EntityState.Unchanged)
            return;

        transactionId = db.Database.CurrentTransaction?.TransactionId;
        isSavedUncommitted |= transactionId is not null;
        if (transactionId is null)
        {
            state = null;
            signal.Delivered();
        }
    }
}
