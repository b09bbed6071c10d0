using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Reads the messages of claimed units page by page and gives each unit to the pipeline, in the order of the claim within a page.</summary>
internal sealed class ClaimedUnits(IOutboxPipeline pipeline, OpenCount claimed, IDeliverySource source, ClaimTimes claim, IReadOnlyList<ClaimedUnit> units)
{
    private readonly List<ClaimedUnit> left = [.. units];

    /// <returns>Whether a unit is longer than a page, so that its rest must be claimed again.</returns>
    public async Task<bool> SendAsync(DbContext db, int pageLimit, CancellationToken stopping)
    {
        var isPartial = false;
        try
        {
            while (left.Count > 0)
            {
                await claimed.WaitAsync(pageLimit, stopping).ConfigureAwait(false);
                var page = await source.LoadAsync(db, [.. left.Select(unit => unit.Key)], pageLimit + 1, stopping).ConfigureAwait(false);
                var before = left.Count;
                isPartial |= SendPage(page, pageLimit);
                if (left.Count == before)
                    isPartial |= await SendFirstAsync(db, pageLimit, stopping).ConfigureAwait(false);
            }

            return isPartial;
        }
        catch
        {
            foreach (var unit in left)
                pipeline.Release(Create(unit, [], hasMore: false));
            throw;
        }
    }

    // The page was full of messages of others: those of another consumer of the same message.
    private async Task<bool> SendFirstAsync(DbContext db, int limit, CancellationToken stopping)
    {
        var unit = left[0];
        var messages = await source.MessagesOf(db, unit.Key).OrderBy(message => message.SequenceNumber).Take(limit + 1)
            .ToListAsync(stopping).ConfigureAwait(false);
        var isCut = messages.Count > limit;
        left.RemoveAt(0);
        pipeline.Send(Create(unit, isCut ? messages.GetRange(0, limit) : messages, isCut));
        return isCut;
    }

    private bool SendPage(IReadOnlyList<QueuedMessage> page, int limit)
    {
        var isFull = page.Count > limit;
        var messages = page.Take(limit).GroupBy(queued => queued.Unit).ToDictionary(unit => unit.Key, unit => unit.Select(queued => queued.Message).ToList());
        var last = isFull ? page[limit - 1].Unit : (UnitKey?)null;
        var isCut = isFull && page[limit].Unit == last;

        // A page that is not full holds all there is: what has no messages there has none, and is only settled.
        var ready = isFull ? left.Where(unit => messages.ContainsKey(unit.Key)).ToList() : [.. left];
        foreach (var unit in ready)
        {
            left.Remove(unit);
            pipeline.Send(Create(unit, messages.GetValueOrDefault(unit.Key) ?? [], isCut && unit.Key == last));
        }

        return isCut;
    }

    private OutboxUnit Create(ClaimedUnit unit, IReadOnlyList<OutboxMessage> messages, bool hasMore) =>
        new(source, unit.Key, claim.LockId, claim.Until, messages) { Attempts = unit.Attempts, HasMore = hasMore };
}
