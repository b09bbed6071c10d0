using System.Runtime.CompilerServices;
using Messaging.Operations.FailedMessages;
using Messaging.Operations.Quarantine;
using Microsoft.EntityFrameworkCore;

namespace Messaging.Operations;

/// <summary>Messages that a database still holds: in the outbox, not yet sent, or set aside because they failed.</summary>
public static class WaitingMessages
{
    // By the table alone: its name and columns are the same with the official packages. Quoted as all three databases understand it.
    private const string Bodies = """SELECT "Body" AS "Value" FROM "OutboxMessage" WHERE "SentTime" < {0}""";

    /// <summary>The bodies of messages that were published or sent before a time, one after the other; of failed ones all that may still be sent.</summary>
    /// <param name="db">A context with the tables of the outbox and, if it has them, of the quarantine and of failed messages.</param>
    /// <param name="sentBefore">Of the outbox and the quarantine, later ones are left out; failed ones that went back before it count as delivered.</param>
    /// <param name="cancellationToken">Ends the reading.</param>
    /// <returns>Each body exactly as it is stored.</returns>
    public static async IAsyncEnumerable<string> ReadWaitingBodiesAsync(
        this DbContext db, DateTimeOffset sentBefore, [EnumeratorCancellation] CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(db);

        await foreach (var body in db.Database.SqlQueryRaw<string>(Bodies, sentBefore.UtcDateTime).AsAsyncEnumerable().WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return body;

        if (db.Model.FindEntityType(typeof(OutboxQuarantine)) is null)
            yield break;
        var quarantined = db.Set<OutboxQuarantine>().Where(message => message.SentAt < sentBefore).Select(message => message.Body).AsAsyncEnumerable();
        await foreach (var body in quarantined.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return body;

        if (db.Model.FindEntityType(typeof(FailedMessage)) is null)
            yield break;
        // Whenever it failed: it was sent before that. What was archived can be taken out again; what went back lately is on its way, maybe past what was read above.
        var failed = db.Set<FailedMessage>().Where(message => message.State != FailedMessageState.Returned || message.SettledAt >= sentBefore).Select(message => message.Body).AsAsyncEnumerable();
        await foreach (var body in failed.WithCancellation(cancellationToken).ConfigureAwait(false))
            yield return body;
    }
}
