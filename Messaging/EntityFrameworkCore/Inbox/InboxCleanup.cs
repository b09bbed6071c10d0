using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Forgets delivered messages that are older than the duplicate detection window, oldest first, a chunk per statement.</summary>
internal static class InboxCleanup
{
    /// <returns>How many rows were deleted.</returns>
    public static async Task<int> RunAsync(DbContext db, DateTimeOffset deliveredBefore, int chunk, CancellationToken cancellationToken)
    {
        var limit = deliveredBefore.UtcDateTime;
        var old = db.Set<InboxState>().IgnoreQueryFilters().Where(row => row.Delivered < limit);

        // Left by a process of the official integration that ended between sending and deleting; a foreign key points from them to the row.
        await db.Set<OutboxMessage>().IgnoreQueryFilters()
            .Where(message => message.InboxMessageId != null
                && old.Any(row => row.MessageId == message.InboxMessageId && row.ConsumerId == message.InboxConsumerId))
            .ExecuteDeleteAsync(cancellationToken);

        var total = 0;
        int deleted;
        do
        {
            deleted = await old.OrderBy(row => row.Delivered).Take(chunk).ExecuteDeleteAsync(cancellationToken);
            total += deleted;
        }
        while (deleted == chunk);

        return total;
    }
}
