using System.Data.Common;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Hears of the end of transactions, which EF Core tells interceptors and not the context.</summary>
internal sealed class OutboxCommits : DbTransactionInterceptor
{
    public static readonly OutboxCommits Instance = new();

    private static readonly ConditionalWeakTable<DbContext, BusOutboxUnit> Units = [];

    private OutboxCommits()
    {
    }

    /// <summary>Tells a unit of the transactions of its context.</summary>
    public static void Watch(DbContext db, BusOutboxUnit unit) => Units.AddOrUpdate(db, unit);

    public static void Unwatch(DbContext db) => Units.Remove(db);

    public override void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) =>
        Find(eventData)?.OnCommitted(eventData.TransactionId);

    public override Task TransactionCommittedAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Find(eventData)?.OnCommitted(eventData.TransactionId);
        return Task.CompletedTask;
    }

    public override void TransactionRolledBack(DbTransaction transaction, TransactionEndEventData eventData) =>
        Find(eventData)?.OnRolledBack(eventData.TransactionId);

    public override Task TransactionRolledBackAsync(
        DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Find(eventData)?.OnRolledBack(eventData.TransactionId);
        return Task.CompletedTask;
    }

    public override void RolledBackToSavepoint(DbTransaction transaction, TransactionEventData eventData) =>
        Find(eventData)?.OnRolledBackInPart(eventData.TransactionId);

    public override Task RolledBackToSavepointAsync(
        DbTransaction transaction, TransactionEventData eventData, CancellationToken cancellationToken = default)
    {
        Find(eventData)?.OnRolledBackInPart(eventData.TransactionId);
        return Task.CompletedTask;
    }

    private static BusOutboxUnit? Find(TransactionEventData eventData) =>
        eventData.Context is { } db && Units.TryGetValue(db, out var unit) ? unit : null;

    private static BusOutboxUnit? Find(TransactionEndEventData eventData) =>
        eventData.Context is { } db && Units.TryGetValue(db, out var unit) ? unit : null;
}
