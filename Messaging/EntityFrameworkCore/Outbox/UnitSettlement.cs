using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Settles one set of units: what was sent leaves the tables, what was not is let go.</summary>
internal sealed class UnitSettlement(DbContext db, TimeProvider clock, ILogger logger, Action<OutboxUnit> finished)
{
    // What fails at nearly the same time is due at the same time, so that an outage does not cost a statement a message.
    private const long NearTicks = TimeSpan.TicksPerSecond / 10;

    public async Task RunAsync(IReadOnlyList<OutboxUnit> set)
    {
        // The sources differ when consumers and requests of one process send: two statements then.
        foreach (var sent in set.Where(unit => unit.Verdict is null).GroupBy(unit => unit.Source).ToList())
        {
            await sent.Key.SettleAsync(db, [.. sent.Select(unit => unit.Key)], clock.GetUtcNow()).ConfigureAwait(false);
            Finish([.. sent]);
        }

        var left = set.Where(unit => unit.Verdict is not null).ToList();
        foreach (var unit in left)
            await RemoveSentAsync(unit).ConfigureAwait(false);
        foreach (var alike in left.GroupBy(unit => (unit.Source, Attempts: AttemptsAfter(unit), Near: unit.Verdict!.Due.Ticks / NearTicks)).ToList())
        {
            await alike.Key.Source.PostponeAsync(
                db, [.. alike.Select(unit => unit.Key)], [.. alike.Select(unit => unit.LockId).Distinct()],
                alike.Max(unit => unit.Verdict!.Due), alike.Key.Attempts).ConfigureAwait(false);
            Finish([.. alike]);
        }
    }

    private static int AttemptsAfter(OutboxUnit unit) => unit.Verdict!.IsQuarantine ? 0 : unit.Verdict.Attempts;

    // By message id: a row that is sent from memory may not know its sequence number.
    private async Task RemoveSentAsync(OutboxUnit unit)
    {
        var messages = unit.Source.MessagesOf(db, unit.Key);
        if (unit.Sent > 0)
        {
            var sent = unit.Messages.Take(unit.Sent).Select(message => message.MessageId).ToList();
            await messages.Where(message => sent.Contains(message.MessageId)).ExecuteDeleteAsync().ConfigureAwait(false);
        }

        if (unit is not { Verdict.IsQuarantine: true, Failure: { } failure })
            return;
        if (await OutboxQuarantineWriter.MoveAsync(db, messages, failure, unit.Verdict.Attempts, clock.GetUtcNow()).ConfigureAwait(false))
            DeliveryLog.Quarantined(logger, failure.Exception, failure.Message.MessageId, failure.Message.DestinationAddress, unit.Verdict.Attempts);
    }

    private void Finish(List<OutboxUnit> units)
    {
        foreach (var unit in units)
            finished(unit);
    }
}
