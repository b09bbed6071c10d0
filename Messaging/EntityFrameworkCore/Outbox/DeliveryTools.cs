using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>What a pass works with, and how it judges a failure.</summary>
internal sealed class DeliveryTools(
    DbContext db, IBus bus, TimeProvider clock, OutboxDeliveryServiceOptions options, OutboxDeliverySettings settings, ILogger logger)
{
    public DbContext Db => db;

    public TimeProvider Clock => clock;

    public OutboxDeliveryServiceOptions Options => options;

    /// <summary>Long enough to send a few messages that all run into their time limit.</summary>
    public TimeSpan Lease { get; } = settings.Lease > 3 * options.MessageDeliveryTimeout ? settings.Lease : 3 * options.MessageDeliveryTimeout;

    /// <summary>Whether a message that is sent now is settled before another process may claim it.</summary>
    public bool HasTimeToSend(DateTimeOffset until) => clock.GetUtcNow() + options.MessageDeliveryTimeout < until;

    public Task SendAsync(OutboxMessage message, CancellationToken cancellationToken) =>
        OutboxMessageSender.SendAsync(bus, message, options.MessageDeliveryTimeout, clock, cancellationToken);

    /// <summary>When to try again, or away with the message when it is the message's fault and tried often enough.</summary>
    public async Task<SendVerdict> JudgeAsync(SendFailure failure, int earlierAttempts)
    {
        var attempts = earlierAttempts + 1;
        var now = clock.GetUtcNow();
        var isOutage = TransportOutage.IsLikely(failure.Exception);
        if (!isOutage && attempts >= settings.AttemptsBeforeQuarantine && OutboxQuarantineWriter.CanWrite(db))
        {
            await OutboxQuarantineWriter.MoveAsync(db, failure, attempts, now);
            DeliveryLog.Quarantined(logger, failure.Exception, failure.Message.MessageId, failure.Message.DestinationAddress, attempts);
            return new SendVerdict(now, 0);
        }

        // An outage says nothing about the message: it is tried again and again, and soon after the broker is back. It lengthens the pauses,
        // but one failure of the message's own after a long outage must not be its last.
        if (isOutage)
            attempts = Math.Max(earlierAttempts, Math.Min(attempts, settings.AttemptsBeforeQuarantine / 2));
        var delay = isOutage ? settings.DelayDuringOutage(attempts) : settings.DelayAfter(attempts);
        DeliveryLog.SendFailed(logger, failure.Exception, failure.Message.MessageId, failure.Message.DestinationAddress, attempts, delay);
        return new SendVerdict(now + delay, attempts);
    }
}

/// <summary>When a unit is due again, and how often its first message has failed by then.</summary>
internal sealed record SendVerdict(DateTimeOffset Due, int Attempts);
