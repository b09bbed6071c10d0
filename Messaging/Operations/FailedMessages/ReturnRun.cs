using Amazon.SQS;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace Messaging.Operations.FailedMessages;

/// <summary>Brings the messages of returns back, some hundred at a time.</summary>
/// <remarks>
/// A message is marked after it was sent: a crash in between sends it once more, with the same message id, which the inbox of its receiver knows.
/// A quarantined one goes into the outbox and is marked in one transaction.
/// </remarks>
internal sealed class ReturnRun(DbContext db, IAmazonSQS sqs, TimeProvider clock, ILogger logger)
{
    private const int MessagesAtOnce = 200;

    private static readonly TimeSpan Lease = TimeSpan.FromMinutes(1);

    private readonly SourceQueue _source = new(sqs);
    private DateTimeOffset _until;

    /// <summary>Works on the oldest return that nobody works on, until it is finished.</summary>
    /// <returns>Whether there was one.</returns>
    public async Task<bool> RunNextAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var wish = await db.Set<MessageReturn>().AsNoTracking().Where(row => row.FinishedAt == null && row.LeaseUntil < now).OrderBy(row => row.RequestedAt).FirstOrDefaultAsync(cancellationToken).ConfigureAwait(false);
        if (wish is null)
            return false;
        var until = _until = now + Lease;
        if (await db.Set<MessageReturn>().Where(row => row.Id == wish.Id && row.FinishedAt == null && row.LeaseUntil < now).ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, until), cancellationToken).ConfigureAwait(false) == 0)
            return true;
        try
        {
            await RunAsync(wish, cancellationToken).ConfigureAwait(false);
        }
        finally
        {
            // Whatever happened: another process need not wait for the lease to end. One that has taken over meanwhile keeps its own.
            await db.Set<MessageReturn>().Where(row => row.Id == wish.Id && row.LeaseUntil == _until).ExecuteUpdateAsync(set => set.SetProperty(row => row.LeaseUntil, now), CancellationToken.None).ConfigureAwait(false);
        }

        return true;
    }

    private async Task RunAsync(MessageReturn wish, CancellationToken cancellationToken)
    {
        while (true)
        {
            var began = clock.GetTimestamp();
            if (await db.Set<MessageReturn>().AnyAsync(row => row.Id == wish.Id && row.IsCancelled, cancellationToken).ConfigureAwait(false))
            {
                await Chosen(wish).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, FailedMessageState.Waiting), cancellationToken).ConfigureAwait(false);
                break;
            }

            var most = Math.Min(MessagesAtOnce, wish.RatePerSecond ?? MessagesAtOnce);
            var messages = await Chosen(wish).AsNoTracking().OrderBy(row => row.Id).Take(most).ToListAsync(cancellationToken).ConfigureAwait(false);
            if (messages.Count == 0)
                break;
            await ReturnAsync(wish, messages, cancellationToken).ConfigureAwait(false);
            if (wish.RatePerSecond is { } rate)
                await HoldAsync(TimeSpan.FromSeconds((double)messages.Count / rate) - clock.GetElapsedTime(began), cancellationToken).ConfigureAwait(false);
        }

        await FinishAsync(wish, cancellationToken).ConfigureAwait(false);
    }

    private async Task ReturnAsync(MessageReturn wish, List<FailedMessage> messages, CancellationToken cancellationToken)
    {
        foreach (var queue in messages.Where(message => message.Kind is not FailedMessageKind.Quarantine).GroupBy(message => message.Queue, StringComparer.Ordinal))
        {
            var (sent, refused) = await _source.SendAsync(queue.Key, [.. queue], cancellationToken).ConfigureAwait(false);
            await SettleAsync(wish, sent, refused, cancellationToken).ConfigureAwait(false);
            // They are still chosen: the next turn takes them, after the pause between turns.
            if (queue.Count() - sent.Count - refused.Count is > 0 and var left)
                throw new AmazonSQSException($"SQS took {sent.Count} messages for {queue.Key} and not {left}, without blaming them. They are tried again.");
        }

        if (messages.Where(message => message.Kind is FailedMessageKind.Quarantine).ToList() is { Count: > 0 } quarantined)
            await db.InTransactionAsync(() => PutBackAsync(wish, quarantined, cancellationToken), cancellationToken).ConfigureAwait(false);
    }

    private async Task<bool> PutBackAsync(MessageReturn wish, List<FailedMessage> messages, CancellationToken cancellationToken)
    {
        db.ChangeTracker.Clear();
        foreach (var message in messages)
            OutboxReturn.Add(db, message, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
        db.ChangeTracker.Clear();
        await SettleAsync(wish, [.. messages.Select(message => message.Id)], new Dictionary<long, string>(), cancellationToken).ConfigureAwait(false);
        return true;
    }

    private async Task SettleAsync(MessageReturn wish, IReadOnlyList<long> sent, IReadOnlyDictionary<long, string> refused, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var returned = sent.Count == 0 ? 0 : await Chosen(wish).Where(row => sent.Contains(row.Id))
            .ExecuteUpdateAsync(set => set.SetProperty(row => row.State, FailedMessageState.Returned).SetProperty(row => row.SettledAt, now).SetProperty(row => row.Note, (string?)null), cancellationToken).ConfigureAwait(false);
        foreach (var reason in refused.GroupBy(pair => pair.Value, pair => pair.Key, StringComparer.Ordinal))
        {
            var ids = reason.ToList();
            var note = FailedMessageReader.Fit(reason.Key, FailedMessage.TextLength);
            await Chosen(wish).Where(row => ids.Contains(row.Id)).ExecuteUpdateAsync(set => set.SetProperty(row => row.State, FailedMessageState.Waiting).SetProperty(row => row.Note, note), cancellationToken).ConfigureAwait(false);
        }

        var until = _until = now + Lease;
        await db.Set<MessageReturn>().Where(row => row.Id == wish.Id).ExecuteUpdateAsync(
            set => set.SetProperty(row => row.Returned, row => row.Returned + returned).SetProperty(row => row.Refused, row => row.Refused + refused.Count).SetProperty(row => row.LeaseUntil, until), cancellationToken).ConfigureAwait(false);
    }

    private async Task FinishAsync(MessageReturn wish, CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        await db.Set<MessageReturn>().Where(row => row.Id == wish.Id).ExecuteUpdateAsync(set => set.SetProperty(row => row.FinishedAt, now), cancellationToken).ConfigureAwait(false);
        var finished = await db.Set<MessageReturn>().AsNoTracking().SingleAsync(row => row.Id == wish.Id, cancellationToken).ConfigureAwait(false);
        logger.LogReturned(finished.Id, finished.Returned, finished.Total, finished.Refused);
    }

    private IQueryable<FailedMessage> Chosen(MessageReturn wish) => db.Set<FailedMessage>().Where(row => row.ReturnId == wish.Id && row.State == FailedMessageState.Returning);

    private Task HoldAsync(TimeSpan pause, CancellationToken cancellationToken) => pause > TimeSpan.Zero ? Task.Delay(pause, clock, cancellationToken) : Task.CompletedTask;
}
