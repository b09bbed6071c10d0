using System.Data.Common;
using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;
using System.Runtime.InteropServices;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.EntityFrameworkCore.Storage;
using ServiceDefaults;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Counts the deployments of form versions that settle, by environment and outcome: metric <c>form.deployments.settled</c>.</summary>
/// <remarks>
/// Found in what is saved, whoever saves it, and counted when its transaction commits: what is rolled back and done again counts once. One that a later answer settles
/// otherwise, or that is retried and settles again, counts again. Kept by the database's own transaction: the deliveries of an endpoint share one.
/// </remarks>
internal sealed class SettledDeployments(ServiceMeter meter) : SaveChangesInterceptor, IDbTransactionInterceptor
{
    private readonly Counter<long> _settled = meter.Meter.CreateCounter<long>("form.deployments.settled", "{deployment}", "Deployments of form versions that settled.");
    private readonly ConditionalWeakTable<DbContext, List<Settlement>> _saves = [];
    private readonly ConditionalWeakTable<DbTransaction, Held> _transactions = [];

    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        Begin(eventData.Context);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Begin(eventData.Context);
        return new(result);
    }

    public override int SavedChanges(SaveChangesCompletedEventData eventData, int result)
    {
        Succeed(eventData.Context);
        return result;
    }

    public override ValueTask<int> SavedChangesAsync(SaveChangesCompletedEventData eventData, int result, CancellationToken cancellationToken = default)
    {
        Succeed(eventData.Context);
        return new(result);
    }

    // Drivers use the object of an ended transaction again, and a disposal says nothing.
    public DbTransaction TransactionStarted(DbConnection connection, TransactionEndEventData eventData, DbTransaction result)
    {
        _transactions.Remove(result);
        return result;
    }

    public ValueTask<DbTransaction> TransactionStartedAsync(DbConnection connection, TransactionEndEventData eventData, DbTransaction result, CancellationToken cancellationToken = default)
    {
        _transactions.Remove(result);
        return new(result);
    }

    public void TransactionCommitted(DbTransaction transaction, TransactionEndEventData eventData) => Commit(transaction);

    public Task TransactionCommittedAsync(DbTransaction transaction, TransactionEndEventData eventData, CancellationToken cancellationToken = default)
    {
        Commit(transaction);
        return Task.CompletedTask;
    }

    public void CreatedSavepoint(DbTransaction transaction, TransactionEventData eventData) => Mark(transaction);

    public Task CreatedSavepointAsync(DbTransaction transaction, TransactionEventData eventData, CancellationToken cancellationToken = default)
    {
        Mark(transaction);
        return Task.CompletedTask;
    }

    public void RolledBackToSavepoint(DbTransaction transaction, TransactionEventData eventData) => ReturnToMark(transaction);

    public Task RolledBackToSavepointAsync(DbTransaction transaction, TransactionEventData eventData, CancellationToken cancellationToken = default)
    {
        ReturnToMark(transaction);
        return Task.CompletedTask;
    }

    private void Mark(DbTransaction transaction)
    {
        if (_transactions.TryGetValue(transaction, out var held))
            held.Mark = held.All.Count;
    }

    private void ReturnToMark(DbTransaction transaction)
    {
        if (_transactions.TryGetValue(transaction, out var held))
            held.All.RemoveRange(held.Mark, held.All.Count - held.Mark);
    }

    private void Begin(DbContext? db)
    {
        if (db is null)
            return;
        _saves.Remove(db);
        List<Settlement>? found = null;
        // The context has looked for changes already and has the search switched off (ServiceDbContext).
        foreach (var entry in db.ChangeTracker.Entries<FormDeployment>())
        {
            foreach (var step in entry.Entity.History)
            {
                if (step.From != step.To && FormDeploymentState.Settled.Contains(step.To) && db.Entry(step).State == EntityState.Added)
                    (found ??= []).Add(new(entry.Entity.Environment, step.To));
            }
        }

        if (found is not null)
            _saves.AddOrUpdate(db, found);
    }

    private void Succeed(DbContext? db)
    {
        if (db is null || !_saves.TryGetValue(db, out var found))
            return;
        _saves.Remove(db);
        if (db.Database.CurrentTransaction?.GetDbTransaction() is { } transaction)
            _transactions.GetOrCreateValue(transaction).All.AddRange(found);
        else
            Count(found);
    }

    private void Commit(DbTransaction transaction)
    {
        if (!_transactions.TryGetValue(transaction, out var found))
            return;
        _transactions.Remove(transaction);
        Count(found.All);
    }

    private void Count(List<Settlement> found)
    {
        foreach (var (environment, outcome) in found)
            _settled.Add(1, new("environment", environment), new("outcome", outcome));
    }

    /// <summary>What one transaction settles; the mark is where its last savepoint stood.</summary>
    private sealed class Held
    {
        public List<Settlement> All { get; } = [];

        public int Mark { get; set; }
    }

    [StructLayout(LayoutKind.Auto)]
    private readonly record struct Settlement(string Environment, string Outcome);
}
