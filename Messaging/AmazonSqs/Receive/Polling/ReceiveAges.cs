using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace MassTransit.AmazonSqsTransport.Receive.Polling;

/// <summary>Metric <c>messaging.sqs.receive.age</c>: for each queue that is to be received from, how long ago it answered last. A consumer that stopped silently shows in it.</summary>
/// <remarks>It goes on while the queue is missing or refused and the endpoint connects anew: that is when somebody has to see it. Only an endpoint that stops in order leaves.</remarks>
internal static class ReceiveAges
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Messaging.AmazonSqs";

    // By queue: a bus that is started again, because it could not be the first time, has endpoints of its own.
    private static readonly ConcurrentDictionary<string, ReceiveAge> Queues = new(StringComparer.Ordinal);

    // Lives as long as the process, as the dictionary does.
    private static readonly Meter Meter = new(MeterName);

    static ReceiveAges() => Meter.CreateObservableGauge(
        "messaging.sqs.receive.age",
        () => Queues.Select(queue => new Measurement<double>(queue.Value.Now.TotalSeconds, new KeyValuePair<string, object?>("queue", queue.Key))),
        "s",
        "Time since the queue answered a receive.");

    /// <summary>The age of an endpoint's queue; begins when it is asked for first.</summary>
    public static ReceiveAge Of(AmazonSqsReceiveEndpointContext endpoint) => Queues.GetOrAdd(endpoint.Settings.QueueName, static (_, clock) => new ReceiveAge(clock), endpoint.Host.Clock);

    /// <summary>The endpoint stops in order.</summary>
    public static void Remove(AmazonSqsReceiveEndpointContext endpoint) => Queues.TryRemove(endpoint.Settings.QueueName, out _);
}
