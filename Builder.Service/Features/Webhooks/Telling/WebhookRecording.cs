using System.Data.Common;
using System.Runtime.CompilerServices;
using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;

namespace Builder.Service.Features.Webhooks.Telling;

/// <summary>Writes a delivery for each subscription that hears of what a save changes, as rows of the same save: what commits is told, what is rolled back is not.</summary>
/// <remarks>Whoever changes a deployment need not think of it. While nobody listens, a save costs a look into the memory of this process.</remarks>
internal sealed class WebhookRecording(KnownSubscriptions known, WebhookSignal signal) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly ConditionalWeakTable<DbContext, SaveUnderWay> _saves = [];
    private readonly ConditionalWeakTable<DbTransaction, SaveUnderWay> _transactions = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        // Services save asynchronously; a tool that does not gets the same, and waits.
        BeginAsync(eventData.Context, CancellationToken.None).GetAwaiter().GetResult();
        return result;
    }

    public override async ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        await BeginAsync(eventData.Context, cancellationToken);
        return result;
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result) => result - Succeed(eventData.Context);

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default) =>
        new(result - Succeed(eventData.Context));

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Tell(transaction);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Tell(transaction);
        return Task.CompletedTask;
    }

    private async Task BeginAsync(DbContext? context, CancellationToken cancellationToken)
    {
        if (context is not BuilderDbContext db || EF.IsDesignTime)
            return;
        TakeBack(db);
        var written = await FindDeliveriesAsync(db, cancellationToken);
        var changesSubscriptions = db.ChangeTracker.Entries<WebhookSubscription>().Any(entry => entry.State is EntityState.Added or EntityState.Modified);
        var isToSend = written.Count > 0 || db.ChangeTracker.Entries<WebhookDelivery>().Any(entry => entry.State is EntityState.Added or EntityState.Modified);
        db.AddRange(written);
        if (isToSend || changesSubscriptions)
            _saves.AddOrUpdate(db, new SaveUnderWay(written, changesSubscriptions));
    }

    /// <summary>A save that failed is tried again and then says anew what happened; what the failed one added must not go in with it.</summary>
    private void TakeBack(BuilderDbContext db)
    {
        if (!_saves.TryGetValue(db, out var failed))
            return;
        foreach (var entry in failed.Written.Select(delivery => db.Entry(delivery)).Where(entry => entry.State == EntityState.Added))
            entry.State = EntityState.Detached;
        _saves.Remove(db);
    }

    private async Task<List<WebhookDelivery>> FindDeliveriesAsync(BuilderDbContext db, CancellationToken cancellationToken)
    {
        if (known.Fresh is { Count: 0 } || Notices.FindIn(db) is not { Count: > 0 } notices)
            return [];
        var subscriptions = known.Fresh ?? await known.ReadAsync(db, cancellationToken);
        return
        [
            .. from notice in notices
               let id = NoticeBody.NewId()
               from subscription in subscriptions
               where subscription.Hears(notice)
               select notice.To(subscription.Id, id),
        ];
    }

    /// <summary>How many rows of the save are this one's, which the caller does not count.</summary>
    private int Succeed(DbContext? db)
    {
        if (db is null || !_saves.TryGetValue(db, out var save))
            return 0;
        _saves.Remove(db);
        if (db.Database.CurrentTransaction?.GetDbTransaction() is { } transaction)
            _transactions.AddOrUpdate(transaction, new SaveUnderWay([], save.ChangesSubscriptions || (_transactions.TryGetValue(transaction, out var before) && before.ChangesSubscriptions)));
        else
            Tell(save);
        return save.Written.Count;
    }

    // Drivers use the object of a transaction again; a word too much after one that was rolled back costs a look at the table.
    private void Tell(DbTransaction transaction)
    {
        if (!_transactions.TryGetValue(transaction, out var save))
            return;
        _transactions.Remove(transaction);
        Tell(save);
    }

    private void Tell(SaveUnderWay save)
    {
        if (save.ChangesSubscriptions)
            known.Forget();
        signal.Pulse();
    }

    private sealed record SaveUnderWay(IReadOnlyList<WebhookDelivery> Written, bool ChangesSubscriptions);
}
