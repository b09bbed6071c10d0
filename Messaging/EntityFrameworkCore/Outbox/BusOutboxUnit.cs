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
    private readonly List<SavedUnit> doubts = [];
    private Guid? transactionId;

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
            Reset();
            if (state is null)
                Open(now);
        }

        message.OutboxId = state!.OutboxId;
        db.Add(message);
        added.Add(message);
    }

    /// <summary>A transaction of the context has ended well.</summary>
    public void OnCommitted(Guid transaction)
    {
        SettleDoubts();
        if (transaction == transactionId)
            HandOver();
    }

    /// <summary>A transaction of the context was rolled back.</summary>
    public void OnRolledBack(Guid transaction)
    {
        doubts.ForEach(doubt => doubt.Place?.Dispose());
        doubts.Clear();
        if (transaction != transactionId)
            return;
        place?.Dispose();
        Reset();
    }

    /// <summary>A part of a transaction was rolled back: only the table will know what is left of the unit, and what is added from now on is another.</summary>
    public void OnRolledBackInPart(Guid transaction)
    {
        if (transaction != transactionId)
            return;
        doubts.Add(new SavedUnit(place, new UnitKey(state!.OutboxId), [.. saved]));
        Reset();
    }

    public void Dispose()
    {
        db.SavingChanges -= OnSaving;
        db.SavedChanges -= OnSaved;
        OutboxCommits.Unwatch(db);
        Forget();
        SettleDoubts();
        Clear();
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
        var unit = new SavedUnit(place, new UnitKey(state!.OutboxId), [.. saved]);
        ambient.TransactionCompleted += (_, args) =>
        {
            if (args.Transaction?.TransactionInformation.Status == TransactionStatus.Committed)
                End(unit, isInDoubt: false);
            else
                unit.Place?.Dispose();
        };
        Reset();
    }

    private void HandOver()
    {
        End(new SavedUnit(place, new UnitKey(state!.OutboxId), [.. saved]), isInDoubt: false);
        Reset();
    }

    private void End(SavedUnit unit, bool isInDoubt)
    {
        if (unit.Place is null)
            NotifyLeft(unit.Messages);
        else if (isInDoubt)
            unit.Place.Release(unit.Key);
        else
            unit.Place.Send(unit.Key, unit.Messages);
    }

    // Messages that were saved in a transaction whose end nobody told: it may have been committed outside of EF Core.
    private void Forget()
    {
        if (state is not null && transactionId is not null && saved.Count > 0)
            End(new SavedUnit(place, new UnitKey(state.OutboxId), [.. saved]), isInDoubt: true);
        else
            place?.Dispose();
    }

    private void SettleDoubts()
    {
        foreach (var doubt in doubts)
            End(doubt, isInDoubt: true);
        doubts.Clear();
    }

    private void NotifyLeft(IReadOnlyList<OutboxMessage> messages)
    {
        if (pipeline is null)
            signal.Delivered();
        else
            pipeline.NotifyLeft(BusOutboxSource.Instance, messages);
    }

    // What was saved is tracked no longer: its rows go away behind the context's back, and SQLite gives their numbers to the next.
    // What was added but not yet saved becomes a unit of its own.
    private void Reset()
    {
        var unsaved = added.Where(message => db.Entry(message).State == EntityState.Added).ToList();
        foreach (var row in saved.Cast<object>().Append(state).OfType<object>())
            db.Entry(row).State = EntityState.Detached;
        Clear();
        if (unsaved.Count == 0)
            return;

        Open(unsaved[0].SentTime);
        foreach (var message in unsaved)
            message.OutboxId = state!.OutboxId;
        added.AddRange(unsaved);
    }

    private void Open(DateTime now)
    {
        state = new OutboxState { OutboxId = NewId.NextGuid(), Created = now };
        db.Add(state);
    }

    private void Clear()
    {
        (state, place, transactionId) = (null, null, null);
        added.Clear();
        saved.Clear();
    }

    private sealed record SavedUnit(OutboxPlace? Place, UnitKey Key, IReadOnlyList<OutboxMessage> Messages);
}
