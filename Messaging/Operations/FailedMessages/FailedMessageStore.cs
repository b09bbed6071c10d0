using Microsoft.EntityFrameworkCore;

namespace Messaging.Operations.FailedMessages;

/// <summary>Keeps failed messages, each once however often it is delivered.</summary>
internal static class FailedMessageStore
{
    /// <summary>Stores what is not stored yet.</summary>
    /// <returns>The transport ids that are stored now: of those the queue may lose its copy. What the database refuses alone is missing, and <paramref name="refused" /> is told.</returns>
    public static async Task<IReadOnlyList<string>> KeepAsync(DbContext db, FailedQueue queue, IReadOnlyList<FailedMessage> rows, Action<FailedMessage, Exception> refused, CancellationToken cancellationToken)
    {
        try
        {
            await InsertAsync(db, queue, rows, cancellationToken).ConfigureAwait(false);
            return [.. rows.Select(row => row.TransportId)];
        }
        catch (DbUpdateException)
        {
            db.ChangeTracker.Clear();
        }

        // One that the database does not take, or that another process stored meanwhile, must not keep the others in the queue.
        var kept = new List<string>();
        foreach (var row in rows)
        {
            try
            {
                row.Id = 0;
                await InsertAsync(db, queue, [row], cancellationToken).ConfigureAwait(false);
                kept.Add(row.TransportId);
            }
            catch (DbUpdateException exception)
            {
                db.ChangeTracker.Clear();
                refused(row, exception);
            }
        }

        return kept;
    }

    private static async Task InsertAsync(DbContext db, FailedQueue queue, IReadOnlyList<FailedMessage> rows, CancellationToken cancellationToken)
    {
        var ids = rows.Select(row => row.TransportId).ToList();
        var known = await db.Set<FailedMessage>().Where(row => row.Kind == queue.Kind && row.Queue == queue.Source && ids.Contains(row.TransportId))
            .Select(row => row.TransportId).ToListAsync(cancellationToken).ConfigureAwait(false);
        db.AddRange(rows.Where(row => !known.Contains(row.TransportId, StringComparer.Ordinal)).DistinctBy(row => row.TransportId));
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        db.ChangeTracker.Clear();
    }

    /// <summary>Runs work in a transaction, under the retries of the database if it has any.</summary>
    public static Task<T> InTransactionAsync<T>(this DbContext db, Func<Task<T>> work, CancellationToken cancellationToken) =>
        db.Database.CreateExecutionStrategy().ExecuteAsync(
            work,
            async (_, act, _) =>
            {
                await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken).ConfigureAwait(false);
                var result = await act().ConfigureAwait(false);
                await transaction.CommitAsync(cancellationToken).ConfigureAwait(false);
                return result;
            },
            null,
            cancellationToken);
}
