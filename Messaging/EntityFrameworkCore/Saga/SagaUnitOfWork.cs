using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Writes one saga instance within the handling of one message.</summary>
/// <typeparam name="TSaga">The saga instance.</typeparam>
/// <param name="dbContext">The context of the message.</param>
/// <param name="ownsTransaction">Whether a failed save ends the transaction, which makes savepoints needless.</param>
internal sealed class SagaUnitOfWork<TSaga>(DbContext dbContext, bool ownsTransaction)
    where TSaga : class, ISaga
{
    public void Add(TSaga saga) => dbContext.Set<TSaga>().Add(saga);

    /// <summary>Inserts at once; false when the row is already there.</summary>
    public async Task<bool> TryInsertAsync(TSaga saga, CancellationToken cancellationToken)
    {
        var entry = dbContext.Set<TSaga>().Add(saga);
        try
        {
            // With the context's own savepoint, since the transaction goes on after a refused insert.
            await dbContext.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            return true;
        }
        catch (DbUpdateException exception)
            when (DatabaseFault.IsUniqueViolation(exception) && exception.Entries.Any(refused => refused.Entity == saga))
        {
            entry.State = EntityState.Detached;
            LogContext.Debug?.Log("SAGA:{SagaType}:{CorrelationId} was already inserted", TypeCache<TSaga>.ShortName, saga.CorrelationId);
            return false;
        }
    }

    public Task SaveAsync(TSaga saga, CancellationToken cancellationToken)
    {
        RaiseVersion(dbContext.Entry(saga));
        return FlushAsync(saga, cancellationToken);
    }

    public Task DeleteAsync(TSaga saga, CancellationToken cancellationToken)
    {
        dbContext.Set<TSaga>().Remove(saga);
        return FlushAsync(saga, cancellationToken);
    }

    /// <summary>Forgets an instance that was added and is not to be kept: it was completed at once, or its handling failed.</summary>
    public Task DiscardAsync(TSaga saga, bool isCompleted, CancellationToken cancellationToken)
    {
        var entry = dbContext.Entry(saga);
        if (isCompleted && entry.State is EntityState.Unchanged or EntityState.Modified)
            return DeleteAsync(saga, cancellationToken);

        entry.State = EntityState.Detached;
        return Task.CompletedTask;
    }

    /// <summary>Forgets the changes of an instance that was only to be read.</summary>
    public void Undo(TSaga saga)
    {
        var entry = dbContext.Entry(saga);
        if (entry.State is not EntityState.Modified)
            return;

        entry.CurrentValues.SetValues(entry.OriginalValues);
        entry.State = EntityState.Unchanged;
    }

    private async Task FlushAsync(TSaga saga, CancellationToken cancellationToken)
    {
        var database = dbContext.Database;
        var hadSavepoints = database.AutoSavepointsEnabled;
        try
        {
            database.AutoSavepointsEnabled = hadSavepoints && !ownsTransaction;
            await dbContext.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        }
        catch
        {
            // Whoever retries in this scope must read the instance again.
            dbContext.Entry(saga).State = EntityState.Detached;
            throw;
        }
        finally
        {
            database.AutoSavepointsEnabled = hadSavepoints;
        }
    }

    // An integer token is not raised by the database. Whoever raises it already (the state machine, the context) is left alone.
    private static void RaiseVersion(EntityEntry<TSaga> entry)
    {
        if (entry is not { State: EntityState.Modified, Entity: ISagaVersion versioned }
            || entry.Metadata.FindProperty(nameof(ISagaVersion.Version)) is not { IsConcurrencyToken: true } token)
        {
            return;
        }

        if (Equals(entry.OriginalValues[token], versioned.Version))
            versioned.Version++;
    }
}
