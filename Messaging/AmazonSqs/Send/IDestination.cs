using MassTransit.AmazonSqsTransport.Connection;

namespace MassTransit.AmazonSqsTransport.Send;

/// <summary>Where a send transport puts messages.</summary>
internal interface IDestination
{
    string Name { get; }

    DelayPlan PlanDelay(TimeSpan? delay, TimeSpan hop, DateTimeOffset now);

    Task SendAsync(AwsConnection connection, OutgoingEntry entry, CancellationToken cancellationToken);
}
