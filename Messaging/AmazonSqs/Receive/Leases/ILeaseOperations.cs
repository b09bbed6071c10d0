namespace MassTransit.AmazonSqsTransport.Receive.Leases;

/// <summary>What the lease of a message needs from its queue.</summary>
internal interface ILeaseOperations
{
    /// <summary>Deletes a received message; ends when SQS has done it.</summary>
    Task DeleteAsync(string receiptHandle, CancellationToken cancellationToken);

    /// <summary>Keeps a received message invisible for a time from now; zero shows it at once.</summary>
    Task ChangeVisibilityAsync(string receiptHandle, TimeSpan visibility, CancellationToken cancellationToken);
}
