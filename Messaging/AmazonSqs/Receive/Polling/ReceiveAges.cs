using System.Diagnostics.Metrics;
using System.Runtime.CompilerServices;

namespace MassTransit.AmazonSqsTransport.Receive.Polling;

/// <summary>Metric <c>messaging.sqs.receive.age</c>: for each queue that is to be received from, how long ago it answered last. A consumer that stopped silently shows in it.</summary>
/// <remarks>It goes on while the queue is missing or refused and the endpoint connects anew: that is when somebody has to see it. Only an endpoint that stops in order leaves.</remarks>
internal static class ReceiveAges
{
    /// <summary>Name of the meter.</summary>
    public const string MeterName = "Messaging.AmazonSqs";

    // An endpoint whose bus was given up before its queue was there never stops in order.
    private static readonly ConditionalWeakTable<AmazonSqsReceiveEndpointContext, ReceiveAge> Endpoints = [];

    // Lives as long as the process, as the table does.
    private static readonly Meter Meter = new(MeterName);

    static ReceiveAges() => Meter.CreateObservableGauge(
        "messaging.sqs.receive.age",
        () => Endpoints.Select(endpoint => new Measurement<double>(endpoint.Value.Now.TotalSeconds, new KeyValuePair<string, object?>("queue", endpoint.Value.Queue))).ToList(),
        "s",
        "Time since the queue answered a receive.");

    /// <summary>The age of an endpoint's queue; begins when it is asked for first.</summary>
    public static ReceiveAge Of(AmazonSqsReceiveEndpointContext endpoint) =>
        Endpoints.GetValue(endpoint, static key => new ReceiveAge(key.Settings.QueueName, key.Host.Clock));

    /// <summary>The endpoint stops in order.</summary>
    public static void Remove(AmazonSqsReceiveEndpointContext endpoint) => Endpoints.Remove(endpoint);
}
