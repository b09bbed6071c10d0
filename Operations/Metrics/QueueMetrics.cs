using System.Collections.Concurrent;
using System.Globalization;
using Amazon.SQS;
using Amazon.SQS.Model;
using Messaging.Operations.FailedMessages;
using ServiceDefaults;

namespace Operations.Metrics;

/// <summary>What lies in the queues of the service, as SQS estimates it.</summary>
internal sealed class QueueMetrics(FailedQueues queues, ReceiveMetrics received, IAmazonSQS sqs, TimeProvider clock) : IMetricSource
{
    private const string Waiting = "ApproximateNumberOfMessages", InFlight = "ApproximateNumberOfMessagesNotVisible", Delayed = "ApproximateNumberOfMessagesDelayed";

    // A queue keeps its address, and asking for it costs a request as any other.
    private readonly ConcurrentDictionary<string, string> _urls = new(StringComparer.Ordinal);

    public async Task<IReadOnlyList<MetricValue>> ReadAsync(IServiceProvider services, CancellationToken cancellationToken) =>
        [.. (await Task.WhenAll(queues.All.Select(queue => queue.Source).Distinct(StringComparer.Ordinal).Select(queue => ReadAsync(queue, cancellationToken)))).SelectMany(values => values)];

    private async Task<IReadOnlyList<MetricValue>> ReadAsync(string queue, CancellationToken cancellationToken)
    {
        try
        {
            if (!_urls.TryGetValue(queue, out var url))
                url = _urls[queue] = (await sqs.GetQueueUrlAsync(queue, cancellationToken)).QueueUrl;
            var counts = (await sqs.GetQueueAttributesAsync(url, [Waiting, InFlight, Delayed], cancellationToken)).Attributes;
            var waiting = Number(counts, Waiting);
            // SQS says no age in this call: the message received last had been sent before whatever waits behind it, but for disorder.
            var age = waiting > 0 && received.LastSentAt(queue) is { } sent ? Math.Max(0, (clock.GetUtcNow() - sent).TotalSeconds) : 0;
            return
            [
                Messages(queue, "waiting", waiting), Messages(queue, "in-flight", Number(counts, InFlight)), Messages(queue, "delayed", Number(counts, Delayed)),
                new("queue.oldest.age", "s", "Age of the oldest message of a queue, at most: while some wait, the time since the one received last had been sent.", age, ("queue", queue)),
            ];
        }
        catch (QueueDoesNotExistException)
        {
            _urls.TryRemove(queue, out _);
            return [];
        }
    }

    private static MetricValue Messages(string queue, string state, int count) => new("queue.messages", "{message}", "Messages of a queue, as SQS estimates it.", count, ("queue", queue), ("state", state));

    private static int Number(Dictionary<string, string> counts, string name) => int.TryParse(counts.GetValueOrDefault(name), NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;
}
