using System.Collections.Concurrent;
using MassTransit.AmazonSqsTransport.Connection.Batching;

namespace Tests.Messaging.Connection;

public class BatcherStressTests
{
    private const int Entries = 2_000;
    private readonly BatchingOptions _options = new() { Attempts = 4, BackOff = TimeSpan.FromTicks(1), MaximumBackOff = TimeSpan.FromTicks(1), Patience = TimeSpan.FromMilliseconds(1) };

    /// <summary>A service that refuses entries for the moment or for good, loses whole calls, and callers that go away.</summary>
    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    public async Task Add_ToAnUnreliableService_SettlesEveryEntryTruly(int seed)
    {
        var service = new UnreliableService(seed);
        var batcher = new Batcher<int>(new BatchLimits(BatchBytes: 1_000, EntryBytes: 1_000, BatchesInFlight: 4), _options, service.SendAsync, TimeProvider.System);
        var random = new Random(seed);
        var sizes = Enumerable.Range(0, Entries).Select(_ => random.Next(1, 400)).ToArray();
        service.Sizes = sizes;

        var results = await Task.WhenAll(Enumerable.Range(0, Entries).Select(entry => Task.Run(() => AddAsync(batcher, entry, sizes[entry]))));
        await batcher.DisposeAsync();

        Assert.Equal(Entries, results.Length);
        // Whoever was told of success is in the service, and nobody is there twice.
        Assert.Equal(results.Count(succeeded => succeeded), Enumerable.Range(0, Entries).Count(entry => results[entry] && service.Accepted.ContainsKey(entry)));
        Assert.All(service.Accepted, accepted => Assert.Equal(1, accepted.Value));
        // What the service accepted, its caller knows of, unless he has gone away.
        Assert.All(service.Accepted.Keys.Where(entry => entry % 50 != 0), entry => Assert.True(results[entry]));
        Assert.InRange(service.LargestBatch, 1, BatchLimits.Entries);
        Assert.InRange(service.LargestBytes, 1, 1_000);
    }

    private static async Task<bool> AddAsync(Batcher<int> batcher, int entry, int size)
    {
        using var source = new CancellationTokenSource();
        var added = batcher.AddAsync(entry, size, source.Token);
        if (entry % 50 == 0)
            await source.CancelAsync();
        try
        {
            await added;
            return true;
        }
        catch (Exception)
        {
            return false;
        }
    }

    private sealed class UnreliableService(int seed)
    {
        private readonly Lock _sync = new();
        private readonly Random _random = new(seed);

        public int[] Sizes { get; set; } = [];

        public ConcurrentDictionary<int, int> Accepted { get; } = new();

        public int LargestBatch { get; private set; }

        public int LargestBytes { get; private set; }

        public async Task<IReadOnlyList<Exception?>> SendAsync(IReadOnlyList<int> entries)
        {
            await Task.Yield();
            lock (_sync)
            {
                LargestBatch = Math.Max(LargestBatch, entries.Count);
                LargestBytes = Math.Max(LargestBytes, entries.Sum(entry => Sizes[entry]));
                if (_random.Next(20) == 0)
                    throw new TimeoutException();
                return [.. entries.Select(Answer)];
            }
        }

        private Exception? Answer(int entry)
        {
            if (_random.Next(5) == 0)
                return BatcherTests.Refusal(senderFault: _random.Next(3) == 0);
            Accepted.AddOrUpdate(entry, 1, (_, count) => count + 1);
            return null;
        }
    }
}
