using System.Globalization;
using System.Text.Json;
using Messaging.Operations.Quarantine;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Operations.FailedMessages;

/// <summary>Takes over what the outbox set aside: one row goes as the other comes.</summary>
internal static class QuarantineCollector
{
    private const int Most = 100;

    /// <returns>How many were taken over; 0 where the context has no quarantine or another process was first.</returns>
    public static async Task<int> CollectAsync(DbContext db, IReadOnlyList<string> linkFields, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (db.Model.FindEntityType(typeof(OutboxQuarantine)) is null)
            return 0;
        var rows = await db.Set<OutboxQuarantine>().OrderBy(row => row.Id).Take(Most).ToListAsync(cancellationToken).ConfigureAwait(false);
        if (rows.Count == 0)
            return 0;
        var now = clock.GetUtcNow();
        db.AddRange(rows.Select(row => Read(row, linkFields, now)));
        db.RemoveRange(rows);
        try
        {
            await db.SaveChangesAsync(cancellationToken).ConfigureAwait(false);
            return rows.Count;
        }
        catch (DbUpdateConcurrencyException)
        {
            return 0;
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    private static FailedMessage Read(OutboxQuarantine row, IReadOnlyList<string> linkFields, DateTimeOffset now)
    {
        // The writer put "Type: text" of each exception on a line, the outermost first.
        var (line, _, _) = Split(row.Reason, '\n');
        var (type, hasType, text) = Split(line, ':');
        var message = new FailedMessage
        {
            Kind = FailedMessageKind.Quarantine,
            Queue = FailedMessageReader.Fit(row.DestinationAddress ?? "", 256),
            TransportId = string.Create(CultureInfo.InvariantCulture, $"outbox-{row.Id}"),
            MessageId = row.MessageId,
            MessageType = FailedMessageReader.Fit(EnvelopeFacts.Short(row.MessageType.Split(';')[0]), FailedMessage.NameLength),
            ExceptionType = hasType ? FailedMessageReader.Fit(type, FailedMessage.NameLength) : "",
            Reason = FailedMessageReader.Fit(hasType ? text.Trim() : row.Reason, FailedMessage.TextLength),
            Attempts = row.Attempts,
            FailedAt = row.QuarantinedAt,
            CollectedAt = now,
            Link = EnvelopeFacts.Of(row.Body, linkFields).Link,
            Attributes = JsonSerializer.Serialize(QuarantinedColumns.Of(row)),
            Body = row.Body,
        };
        message.GroupKey = GroupKey.Of(message);
        return message;
    }

    private static (string Before, bool IsSplit, string After) Split(string text, char at) =>
        text.IndexOf(at, StringComparison.Ordinal) is > 0 and var index ? (text[..index].Trim(), true, text[(index + 1)..]) : (text, false, "");
}
