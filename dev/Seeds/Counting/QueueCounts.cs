using System.Net.Http.Json;

namespace Seeds.Counting;

/// <summary>What the queues of a run hold, by the emulator's own list: one call for all of them, and nothing is received.</summary>
internal sealed class QueueCounts(string emulator, IReadOnlyList<string> queues) : IDisposable
{
    private readonly HttpClient _http = new(new SocketsHttpHandler { UseProxy = false }) { BaseAddress = new Uri(emulator) };

    /// <summary>Messages that wait, are in flight or delayed.</summary>
    public async Task<int> CountUnderWayAsync(CancellationToken cancellationToken) =>
        (await ListAsync(cancellationToken)).Where(queue => queues.Contains(queue.Name, StringComparer.Ordinal)).Sum(queue => queue.Total);

    /// <summary>A line for each queue that is not empty, those of failed and skipped messages included.</summary>
    public async Task<IReadOnlyList<string>> FindAsync(CancellationToken cancellationToken)
    {
        var ours = queues.SelectMany(queue => new[] { queue, $"{queue}_error", $"{queue}_skipped" }).ToHashSet(StringComparer.Ordinal);
        return [.. (await ListAsync(cancellationToken)).Where(queue => ours.Contains(queue.Name) && queue.Total > 0).Select(queue => FormattableString.Invariant(
            $"left: {queue.ApproximateMessageCount} waiting, {queue.ApproximateInflightCount} in flight, {queue.ApproximateDelayedCount} delayed in {queue.Name}"))];
    }

    public void Dispose() => _http.Dispose();

    private async Task<Queue[]> ListAsync(CancellationToken cancellationToken) =>
        await _http.GetFromJsonAsync<Queue[]>(new Uri("/_fauxqs/queues", UriKind.Relative), cancellationToken) ?? [];

    private sealed record Queue(string Name, int ApproximateMessageCount, int ApproximateInflightCount, int ApproximateDelayedCount)
    {
        public int Total => ApproximateMessageCount + ApproximateInflightCount + ApproximateDelayedCount;
    }
}
