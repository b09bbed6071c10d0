using System.Collections.Concurrent;
using System.Diagnostics.Metrics;

namespace MassTransit.AmazonSqsTransport.Receive.Polling;

/// <summary>Metric <c>messaging.sqs.receive.age</c>: for each queue that is received from, how long ago it answered last. A consumer that stopped silently shows in it.</summary>
internal static class ReceiveAges
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Messaging.AmazonSqs";

    private static readonly ConcurrentDictionary<ReceiveHealth, byte> Endpoints = new();

    // Lives as long as the process, as the dictionary does.
    private static readonly Meter Meter = new(MeterName);

    static ReceiveAges() => Meter.CreateObservableGauge(
        "messaging.sqs.receive.age",
        () => Endpoints.Keys.Select(endpoint => new Measurement<double>(endpoint.LastGoodAge.TotalSeconds, new KeyValuePair<string, object?>("queue", endpoint.Queue))),
        "s",
        "Time since the queue answered a receive.");

    public static void Add(ReceiveHealth endpoint) => Endpoints.TryAdd(endpoint, 0);

    public static void Remove(ReceiveHealth endpoint) => Endpoints.TryRemove(endpoint, out _);
}
