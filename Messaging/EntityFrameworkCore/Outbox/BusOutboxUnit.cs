using System.Transactions;
using MassTransit.Middleware.Outbox;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>The messages of one scope: one outbox state per commit, and their way to the delivery the moment they are committed.</summary>
internal sealed class BusOutboxUnit : IDisposable
{
    private readonly DbContext db;
    private readonly IBusOutboxNotification signal;
    private readonly IOutboxPipeline? pipeline;
    private readonly List<OutboxMessage> added = [];
    private readonly List<OutboxMessage> saved = [];
    private OutboxState? state;
    private OutboxPlace? place;
    private Guid? transactionId;
    private bool isInDoubt;

    public BusOutboxUnit(DbContext db, IBusOutboxNotification signal, IOutboxPipeline? pipeline)
    {
        this.db = db;
        this.signal = signal;
        this.pipeline = pipeline;
        db.SavingChanges += OnSaving;
        db.SavedChanges += OnSaved;
        OutboxCommits.Watch(db, this);
    }

    public void Add(OutboxMessage message, DateTime now)
    {
        if (!IsOpen())
        {
            Forget();
            state = new OutboxState { OutboxId = NewId.NextGuid(), Created = now };
            db.Add(state);
        }

        message.OutboxId = state!.OutboxId;
        db.Add(message);
        added.Add(message);
    }

    /// <summary>A transaction of the context has ended well.</summary>
    public void OnCommitted(Guid transaction)
    {
        if (transaction == transactionId)
            HandOver();
    }

    /// <summary>A transaction of the context was rolled back.</summary>
    public void OnRolledBack(Guid transaction)
    {
        if (transaction == transactionId)
            Discard();
    }

    /// <summary>Nobody can say which of the saved messages the transaction still holds, or how it ended: only the table knows.</summary>
    public void OnDoubt(Guid transaction) => isInDoubt |= transaction == transactionId;

    public void Dispose()
    {
        db.SavingChanges -= OnSaving;
        db.SavedChanges -= OnSaved;
        OutboxCommits.Unwatch(db);
        Forget();
    }

    // A state goes on taking messages until it is saved, and after that while the transaction that saved it is open. A cleared tracker begins anew.
    private bool IsOpen() => state is not null && db.Entry(state).State switch
    {
        EntityState.Added => true,
        EntityState.Unchanged => transactionId is not null && transactionId == db.Database.CurrentTransaction?.TransactionId,
        _ => false,
    };

    private void OnSaving(object? sender, SavingChangesEventArgs saving)
    {
        if (state is null || added.Count == 0 || !IsOpen())
            return;

        // A row that is in the table already says who sends it; what comes later goes along.
        if (db.Entry(state).State != EntityState.Added)
        {
            place?.Extend(added);
            return;
        }

        place?.Dispose();
        place = pipeline?.TryReserve(BusOutboxSource.Instance, db, added);
        state.LockId = place?.LockId ?? Guid.Empty;
    }

    private void OnSaved(object? sender, SavedChangesEventArgs args)
    {
        if (state is null || !IsInTable(state))
            return;

        saved.AddRange(added.Where(IsInTable));
        added.Clear();
        transactionId = db.Database.CurrentTransaction?.TransactionId;
        if (transactionId is not null)
            return;

        if ((db.Database.GetEnlistedTransaction() ?? Transaction.Current) is { } ambient)
            FollowAmbient(ambient);
        else
            HandOver();
    }

    // A save that succeeded has written what is still tracked; what was detached before was not written.
    private bool IsInTable(object row) => db.Entry(row).State is EntityState.Unchanged or EntityState.Added;

    private void FollowAmbient(Transaction ambient)
    {
        var (followed, unit, messages) = (place, new UnitKey(state!.OutboxId), saved.ToList());
        ambient.TransactionCompleted += (_, args) =>
        {
            if (args.Transaction?.TransactionInformation.Status == TransactionStatus.Committed)
                End(followed, unit, messages, isInDoubt: false);
            else
                followed?.Dispose();
        };
        Reset();
    }

    private void HandOver()
    {
        End(place, new UnitKey(state!.OutboxId), [.. saved], isInDoubt);
        Reset();
    }

    private void End(OutboxPlace? handedOver, UnitKey unit, List<OutboxMessage> messages, bool isInDoubt)
    {
        if (handedOver is null)
            NotifyLeft(messages);
        else if (isInDoubt)
            handedOver.Release(unit);
        else
            handedOver.Send(unit, messages);
    }

    // Messages that were saved in a transaction whose end nobody told: it may have been committed outside of EF Core.
    private void Forget()
    {
        if (state is not null && transactionId is not null && saved.Count > 0)
            End(place, new UnitKey(state.OutboxId), saved, isInDoubt: true);
        else
            place?.Dispose();
        Reset();
    }

    private void Discard()
    {
        place?.Dispose();
        Reset();
    }

    private void NotifyLeft(List<OutboxMessage> messages)
    {
        if (pipeline is null)
            signal.Delivered();
        else
            pipeline.NotifyLeft(BusOutboxSource.Instance, messages);
    }

    private void Reset()
    {
        (state, place, transactionId, isInDoubt) = (null, null, null, false);
        added.Clear();
        saved.Clear();
    }
}
