using System.Collections.ObjectModel;
using MassTransit.AmazonSqsTransport.Topology;

namespace MassTransit.AmazonSqsTransport.Configuration;

/// <summary>How a receive endpoint receives.</summary>
internal sealed class EndpointSettings(string queueName, AmazonSqsEndpointConfiguration endpoint) : QueueSettings(queueName), ReceiveSettings
{
    public const int SmallestRenewalSeconds = 60;
    public static readonly TimeSpan LongestVisibility = TimeSpan.FromHours(12);

    public int? ConfiguredWaitTimeSeconds { get; set; }
    public int DefaultWaitTimeSeconds { get; set; } = 20;
    public bool PurgeOnStartup { get; set; }
    public bool IsOrderingDisabled { get; set; }
    public int ConcurrentDeliveryLimit { get; set; } = 1;
    public int RedeliverVisibilityTimeout { get; set; } = 1;
    public TimeSpan MaxVisibilityTimeout { get; set; } = LongestVisibility;
    public int MaxVisibilityTimeoutRenewal { get; set; } = SmallestRenewalSeconds;

    public int WaitTimeSeconds => ConfiguredWaitTimeSeconds ?? DefaultWaitTimeSeconds;
    public int PrefetchCount => Math.Max(1, endpoint.PrefetchCount);
    public int ConcurrentMessageLimit => endpoint.ConcurrentMessageLimit ?? PrefetchCount;
    public bool IsFifo => AmazonSqsEndpointAddress.IsFifo(QueueName);
    public bool IsOrdered => IsFifo && !IsOrderingDisabled;

    IReadOnlyDictionary<string, object> ReceiveSettings.QueueSubscriptionAttributes =>
        new ReadOnlyDictionary<string, object>(QueueSubscriptionAttributes);

    public IEnumerable<ValidationResult> Validate(ISpecification endpointSpecification)
    {
        if (AmazonSqsNames.FindProblem(QueueName, AmazonSqsEndpointAddress.AddressType.Queue) is { } problem)
            yield return endpointSpecification.Failure("Queue", problem);
        if (WaitTimeSeconds is < 0 or > 20)
            yield return endpointSpecification.Failure(nameof(WaitTimeSeconds), $"is {WaitTimeSeconds}: SQS waits at most 20 seconds.");
        if (ConcurrentDeliveryLimit < 1)
            yield return endpointSpecification.Failure(nameof(ConcurrentDeliveryLimit), "must be 1 or more.");
        if (RedeliverVisibilityTimeout < 0 || RedeliverVisibilityTimeout > LongestVisibility.TotalSeconds)
            yield return endpointSpecification.Failure(nameof(RedeliverVisibilityTimeout), "must be within 0 and 43200 seconds.");
        if (MaxVisibilityTimeoutRenewal > LongestVisibility.TotalSeconds)
            yield return endpointSpecification.Failure(nameof(MaxVisibilityTimeoutRenewal), "must be at most 43200 seconds.");
    }
}
