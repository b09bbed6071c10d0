namespace MassTransit.AmazonSqsTransport.Receive.Delivery;

/// <summary>A received message that waits for its turn. Neither call throws.</summary>
internal interface IHeldMessage
{
    /// <summary>Consumes the message.</summary>
    /// <returns>False when it will come again.</returns>
    Task<bool> DeliverAsync();

    /// <summary>Gives the message back to the queue at once.</summary>
    Task ReleaseAsync();
}
