namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>What a committed inbox transaction leaves to do.</summary>
/// <param name="Outgoing">Messages to send and then to settle; null when the row says delivered already.</param>
/// <param name="NotifyConsumedAsync">Tells MassTransit that the message is consumed, which it must hear or it takes the message for skipped.</param>
internal sealed record InboxOutcome(IReadOnlyList<OutboxMessage>? Outgoing, Func<Task> NotifyConsumedAsync);
