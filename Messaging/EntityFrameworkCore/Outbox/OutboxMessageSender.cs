using MassTransit.Logging;
using MassTransit.Serialization;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Sends stored messages exactly as they were stored.</summary>
internal static class OutboxMessageSender
{
    // MassTransit sends messages of this type as ones whose body is given.
    private static readonly SerializedMessageBody Placeholder = new();

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
            await endpoint.Send(Placeholder, new StoredMessagePipe(message, row, clock), both.Token);
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
