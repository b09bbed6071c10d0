using Microsoft.Extensions.Logging;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Decides what becomes of a message that the broker did not take.</summary>
internal sealed class SendJudge(OutboxDeliverySettings settings, TimeProvider clock, ILogger logger)
{
    /// <summary>When to try again, or away with the message when it is the message's fault and tried often enough.</summary>
    public SendVerdict Judge(OutboxUnit unit, SendFailure failure, bool hasQuarantine)
    {
        var earlier = unit.Sent == 0 ? unit.Attempts : 0;
        var attempts = earlier + 1;
        var now = clock.GetUtcNow();
        var isOutage = TransportOutage.IsLikely(failure.Exception);
        if (!isOutage && attempts >= settings.AttemptsBeforeQuarantine && hasQuarantine)
            return new SendVerdict(Rest(unit, now), attempts, IsQuarantine: true);

        // An outage says nothing about the message: it is tried again and again, and soon after the broker is back. It lengthens the pauses,
        // but one failure of the message's own after a long outage must not be its last.
        if (isOutage)
            attempts = Math.Max(earlier, Math.Min(attempts, settings.AttemptsBeforeQuarantine / 2));
        var delay = isOutage ? settings.DelayDuringOutage(attempts) : settings.DelayAfter(attempts);
        DeliveryLog.SendFailed(logger, failure.Exception, failure.Message.MessageId, failure.Message.DestinationAddress, attempts, delay);
        return new SendVerdict(now + delay, attempts);
    }

    /// <summary>Nothing has failed, but the unit was not sent to its end: a part of it was loaded, the process stops, or its lease runs out.</summary>
    public SendVerdict Interrupt(OutboxUnit unit) => unit.LaterAt(Rest(unit, clock.GetUtcNow()));

    // Others of the same group must not be claimed before the rest of this unit is free again.
    private DateTimeOffset Rest(OutboxUnit unit, DateTimeOffset now) => unit.Groups.Count == 0 ? now : now + settings.FirstDelay;
}
