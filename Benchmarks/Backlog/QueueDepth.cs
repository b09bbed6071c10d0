using System.Diagnostics;
using System.Net.Http.Json;

namespace Benchmarks.Backlog;

/// <summary>Follows how a queue of the emulator fills up.</summary>
internal sealed class QueueDepth(string serviceUrl, string queue) : IDisposable
{
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(20);
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(15);
    private readonly HttpClient _http = new();

    /// <summary>Messages a second, from the first that arrives until so many are there.</summary>
    public async Task<double> FillRateAsync(int count, CancellationToken cancellationToken)
    {
        var began = Stopwatch.GetTimestamp();
        (int Depth, long At)? first = null;
        while (true)
        {
            var depth = await ReadAsync(cancellationToken);
            if (depth > 0)
                first ??= (depth, Stopwatch.GetTimestamp());
            if (depth >= count)
                return Rate(count, first!.Value.Depth, Stopwatch.GetElapsedTime(first.Value.At), Stopwatch.GetElapsedTime(began));
            if (Stopwatch.GetElapsedTime(began) > Patience)
                throw new InvalidOperationException($"Of {count} messages {depth} came to {queue} within {Patience}.");
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }

    public void Dispose() => _http.Dispose();

    // All at the first look: then the whole time counts.
    private static double Rate(int count, int first, TimeSpan sinceFirst, TimeSpan sinceBegin) =>
        first < count ? (count - first) / sinceFirst.TotalSeconds : count / sinceBegin.TotalSeconds;

    private async Task<int> ReadAsync(CancellationToken cancellationToken)
    {
        var queues = await _http.GetFromJsonAsync<List<Queue>>(new Uri($"{serviceUrl}/_fauxqs/queues"), cancellationToken) ?? [];
        return queues.Find(one => one.Name == queue) is { } found ? found.ApproximateMessageCount + found.ApproximateInflightCount : 0;
    }

    private sealed record Queue(string Name, int ApproximateMessageCount, int ApproximateInflightCount);
}
