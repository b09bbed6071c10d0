using Microsoft.Extensions.Logging;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Sends what a consumer published, right after its commit and from memory where it can.</summary>
internal sealed class InboxSender(InboxRow row, OutboxDeliverySettings settings, TimeProvider clock, ILogger logger)
{
    /// <param name="context">The message that was consumed.</param>
    /// <param name="messageId">Its original id.</param>
    /// <param name="outgoing">What to send, in this order.</param>
    /// <param name="timeout">The time limit of one message.</param>
    /// <param name="isDeliveryRunning">Whether the delivery goes on with what fails here; otherwise a redelivery of the message must.</param>
    public async Task SendAsync(
        ConsumeContext context, Guid messageId, IReadOnlyList<OutboxMessage> outgoing, TimeSpan timeout, bool isDeliveryRunning)
    {
        var sent = 0;
        var latestStart = clock.GetUtcNow() + settings.Lease - timeout;
        try
        {
            foreach (var message in outgoing)
            {
                // When the lease has ended, the delivery may be sending the same messages.
                if (sent > 0 && clock.GetUtcNow() > latestStart)
                    throw new TimeoutException($"Sending {outgoing.Count} messages took longer than the lease of {settings.Lease}.");
                await OutboxMessageSender.SendAsync(
                    context.ReceiveContext.SendEndpointProvider, message, timeout, clock, context.CancellationToken);
                sent++;
            }

            await row.SettleAsync();
        }
        catch (Exception exception)
        {
            await TryReleaseAsync(sent, messageId);

            // The consumer's work is committed: to fault the message now would tell a lie.
            if (!isDeliveryRunning)
                throw;
            DeliveryLog.HandedOver(logger, exception, messageId);
        }
    }

    private async Task TryReleaseAsync(int sent, Guid messageId)
    {
        try
        {
            await row.ReleaseAsync(sent, settings.FirstDelay);
        }
        catch (Exception exception)
        {
            // The lease ends by itself.
            DeliveryLog.NotReleased(logger, exception, messageId);
        }
    }
}
