using System.Globalization;

namespace MassTransit.AmazonSqsTransport.Connection;

/// <summary>What AWS says about a queue.</summary>
internal sealed record QueueFacts(string Name, string Url, IReadOnlyDictionary<string, string> Attributes, IReadOnlyDictionary<string, string> Tags)
{
    /// <summary>ARN of the queue.</summary>
    public string Arn => Attributes.GetValueOrDefault("QueueArn")
        ?? throw new AmazonSqsTransportException($"SQS did not answer the ARN of queue {Name}. The right sqs:GetQueueAttributes is needed.");

    /// <summary>30 seconds when the queue does not say (source: SQS API reference, CreateQueue).</summary>
    public TimeSpan VisibilityTimeout => TimeSpan.FromSeconds(Number("VisibilityTimeout", 30));

    /// <summary>1 MiB when the queue does not say.</summary>
    public int MaximumMessageSize => Number("MaximumMessageSize", Batching.BatchLimits.SqsBytes);

    private int Number(string attribute, int otherwise) =>
        int.TryParse(Attributes.GetValueOrDefault(attribute), CultureInfo.InvariantCulture, out var number) ? number : otherwise;
}
