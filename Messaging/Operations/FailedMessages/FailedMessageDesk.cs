using Microsoft.EntityFrameworkCore;

namespace Messaging.Operations.FailedMessages;

/// <summary>What people do with failed messages. Each act is one transaction, and joins that of its caller.</summary>
public static class FailedMessageDesk
{
    /// <summary>Counts messages by their cause, the largest group first.</summary>
    /// <param name="db">A context with the tables of failed messages.</param>
    /// <param name="state">Which messages count.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    public static async Task<IReadOnlyList<FailedMessageGroup>> ReadFailedMessageGroupsAsync(this DbContext db, FailedMessageState state, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(db);

        var counts = await db.Set<FailedMessage>().Where(row => row.State == state).GroupBy(row => row.GroupKey)
            .Select(rows => new { rows.Key, Count = rows.Count(), First = rows.Min(row => row.Id), Oldest = rows.Min(row => row.FailedAt), Newest = rows.Max(row => row.FailedAt) })
            .ToListAsync(cancellationToken).ConfigureAwait(false);
        var firsts = counts.ConvertAll(count => count.First);
        var facts = await db.Set<FailedMessage>().Where(row => firsts.Contains(row.Id))
            .Select(row => new { row.Id, row.Kind, row.Queue, row.MessageType, row.ExceptionType, row.Frame, row.Reason }).ToDictionaryAsync(row => row.Id, cancellationToken).ConfigureAwait(false);
        return
        [
            .. counts.Where(count => facts.ContainsKey(count.First)).Select(count => (Count: count, Fact: facts[count.First]))
                .Select(pair => new FailedMessageGroup(
                    pair.Count.Key, pair.Fact.Kind, pair.Fact.Queue, pair.Fact.MessageType, pair.Fact.ExceptionType, pair.Fact.Frame, pair.Fact.Reason, pair.Count.Count, pair.Count.Oldest, pair.Count.Newest))
                .OrderByDescending(group => group.Count).ThenBy(group => group.Key, StringComparer.Ordinal),
        ];
    }

    /// <summary>Chooses all waiting messages of a selection to go back.</summary>
    /// <param name="db">A context with the tables of failed messages.</param>
    /// <param name="selection">Which.</param>
    /// <param name="requestedBy">Who asks; at most 100 characters.</param>
    /// <param name="ratePerSecond">Most messages in a second; null: as fast as it goes.</param>
    /// <param name="clock">The clock.</param>
    /// <param name="cancellationToken">Ends the work; nothing is chosen then.</param>
    /// <returns>The return; null when no message of the selection waits.</returns>
    public static Task<MessageReturn?> BeginReturnAsync(
        this DbContext db, FailedMessageSelection selection, string requestedBy, int? ratePerSecond, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(clock);

        return db.JoinAsync(
            async () =>
            {
                var now = clock.GetUtcNow();
                var wish = new MessageReturn { Id = Guid.CreateVersion7(now), RequestedBy = requestedBy, RequestedAt = now, Scope = selection.ToString(), RatePerSecond = ratePerSecond, LeaseUntil = now };
                wish.Total = await selection.Of(db, FailedMessageState.Waiting)
                    .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, FailedMessageState.Returning).SetProperty(row => row.ReturnId, wish.Id), cancellationToken).ConfigureAwait(false);
                if (wish.Total == 0)
                    return null;
                db.Add(wish);
                await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
                return wish;
            },
            cancellationToken);
    }

    /// <summary>Lets no more messages of a return go back; those that are back stay there.</summary>
    /// <returns>Whether it was still under way.</returns>
    public static async Task<bool> CancelReturnAsync(this DbContext db, Guid returnId, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(db);

        return await db.Set<MessageReturn>().Where(row => row.Id == returnId && row.FinishedAt == null)
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.IsCancelled, true), cancellationToken).ConfigureAwait(false) > 0;
    }

    /// <summary>Sets waiting messages aside for good, with a note; they can be taken out again.</summary>
    /// <returns>How many.</returns>
    public static Task<int> ArchiveFailedMessagesAsync(this DbContext db, FailedMessageSelection selection, string by, string note, TimeProvider clock, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(selection);
        ArgumentNullException.ThrowIfNull(clock);

        var now = clock.GetUtcNow();
        return selection.Of(db, FailedMessageState.Waiting).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, FailedMessageState.Archived).SetProperty(row => row.SettledAt, now).SetProperty(row => row.SettledBy, by).SetProperty(row => row.Note, note),
            cancellationToken);
    }

    /// <summary>Lets archived messages wait again; their note stays.</summary>
    /// <returns>How many.</returns>
    public static Task<int> TakeOutFailedMessagesAsync(this DbContext db, FailedMessageSelection selection, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(db);
        ArgumentNullException.ThrowIfNull(selection);

        return selection.Of(db, FailedMessageState.Archived).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.State, FailedMessageState.Waiting).SetProperty(row => row.SettledAt, (DateTimeOffset?)null).SetProperty(row => row.SettledBy, (string?)null), cancellationToken);
    }

    private static Task<T> JoinAsync<T>(this DbContext db, Func<Task<T>> work, CancellationToken cancellationToken) =>
        db.Database.CurrentTransaction is null ? db.InTransactionAsync(work, cancellationToken) : work();
}
