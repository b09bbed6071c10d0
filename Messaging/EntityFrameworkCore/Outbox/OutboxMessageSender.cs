using MassTransit.Logging;
using MassTransit.Middleware;
using MassTransit.Serialization;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Sends stored messages exactly as they were stored.</summary>
internal static class OutboxMessageSender
{
    public static async Task SendAsync(
        ISendEndpointProvider endpoints, OutboxMessage row, TimeSpan timeout, TimeProvider clock, CancellationToken cancellationToken)
    {
        var destination = row.DestinationAddress
            ?? throw new InvalidOperationException($"The stored message {row.MessageId} has no destination address.");
        var message = new StoredMessageContext(row);

        using var limit = new CancellationTokenSource(timeout, clock);
        using var both = CancellationTokenSource.CreateLinkedTokenSource(limit.Token, cancellationToken);
        var activity = LogContext.Current?.StartOutboxDeliverActivity(message);
        var instrument = LogContext.Current?.StartOutboxDeliveryInstrument(message);
        try
        {
            var endpoint = await endpoints.GetSendEndpoint(destination);
            await endpoint.Send(new SerializedMessageBody(), new OutboxMessageSendPipe(message, destination), both.Token);
        }
        catch (OperationCanceledException exception) when (limit.IsCancellationRequested && !cancellationToken.IsCancellationRequested)
        {
            instrument?.AddException(exception);
            throw new TimeoutException($"Sending message {row.MessageId} to {destination} took longer than {timeout}.", exception);
        }
        catch (Exception exception)
        {
            activity?.AddExceptionEvent(exception);
            instrument?.AddException(exception);
            throw;
        }
        finally
        {
            activity?.Stop();
            instrument?.Stop();
        }
    }
}
