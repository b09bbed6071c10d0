using System.Collections.Concurrent;
using System.Diagnostics.Metrics;
using System.Globalization;
using MassTransit;

namespace ServiceDefaults;

/// <summary>What comes out of the queues: when last, how old, and how often again.</summary>
public sealed class ReceiveMetrics : IReceiveObserver
{
    private const string Queue = "queue", RedeliveryCount = "MT-Redelivery-Count";

    private readonly ConcurrentDictionary<string, DateTimeOffset> _sent = new(StringComparer.Ordinal);
    private readonly TimeProvider _clock;
    private readonly Histogram<double> _lag;
    private readonly Counter<long> _redeliveries;
    private readonly Counter<long> _faults;

    /// <summary>Makes its instruments.</summary>
    public ReceiveMetrics(ServiceMeter meter, TimeProvider clock)
    {
        ArgumentNullException.ThrowIfNull(meter);

        _clock = clock;
        _lag = meter.Meter.CreateHistogram<double>("bus.receive.lag", "s", "From when a message was sent to its queue until it was received.");
        _redeliveries = meter.Meter.CreateCounter<long>("bus.redeliveries", "{message}", "Messages received that had failed before and were put off.");
        _faults = meter.Meter.CreateCounter<long>("bus.receive.faults", "{message}", "Messages received that failed with all tries in place.");
    }

    /// <summary>When the message had been sent that was received last from a queue; null: none was.</summary>
    public DateTimeOffset? LastSentAt(string queue) => _sent.TryGetValue(queue, out var at) ? at : null;

    /// <inheritdoc/>
    public Task PreReceive(ReceiveContext context)
    {
        var queue = NameOf(context.InputAddress);
        if (context.TransportHeaders.TryGetHeader(MessageHeaders.TransportSentTime, out var value) && value is DateTime sent)
        {
            var at = new DateTimeOffset(DateTime.SpecifyKind(sent, DateTimeKind.Utc));
            _sent[queue] = at;
            _lag.Record(Math.Max(0, (_clock.GetUtcNow() - at).TotalSeconds), new KeyValuePair<string, object?>(Queue, queue));
        }

        if (context.TransportHeaders.TryGetHeader(RedeliveryCount, out var count) && Convert.ToString(count, CultureInfo.InvariantCulture) is not (null or "" or "0"))
            _redeliveries.Add(1, new KeyValuePair<string, object?>(Queue, queue));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task ReceiveFault(ReceiveContext context, Exception exception)
    {
        _faults.Add(1, new KeyValuePair<string, object?>(Queue, NameOf(context.InputAddress)));
        return Task.CompletedTask;
    }

    /// <inheritdoc/>
    public Task PostReceive(ReceiveContext context) => Task.CompletedTask;

    /// <inheritdoc/>
    public Task PostConsume<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType)
        where T : class => Task.CompletedTask;

    /// <inheritdoc/>
    public Task ConsumeFault<T>(ConsumeContext<T> context, TimeSpan duration, string consumerType, Exception exception)
        where T : class => Task.CompletedTask;

    private static string NameOf(Uri address) => address.AbsolutePath.Split('/')[^1];
}
