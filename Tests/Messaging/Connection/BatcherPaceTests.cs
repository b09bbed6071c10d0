using MassTransit.AmazonSqsTransport.Connection.Batching;

namespace Tests.Messaging.Connection;

public class BatcherPaceTests
{
    private static readonly BatchLimits Limits = new(BatchBytes: 100, EntryBytes: 100, BatchesInFlight: 2);

    private readonly WatchedClock _clock = new();
    private readonly ScriptedService _service = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData(1, 10)]
    [InlineData(30, 60)]
    [InlineData(5_000, 100)]
    public void Patience_AfterManyCalls_IsTwiceWhatTheyTookWithinLimits(int callMilliseconds, int patienceMilliseconds)
    {
        var pace = new Pace(new BatchingOptions());

        for (var call = 0; call < 100; call++)
            pace.Observe(TimeSpan.FromMilliseconds(callMilliseconds));

        Assert.Equal(patienceMilliseconds, pace.Patience.TotalMilliseconds, tolerance: 0.1);
    }

    [Fact]
    public async Task Linger_WhenIdle_GathersUntilItIsOver()
    {
        var linger = TimeSpan.FromMilliseconds(100);
        await using var batcher = new Batcher<string>(Limits, new BatchingOptions { Linger = linger }, _service.SendAsync, _clock);
        var first = batcher.AddAsync("first", 1, Cancel);
        var second = batcher.AddAsync("second", 1, Cancel);

        Assert.Equal(linger, await _clock.AdvanceToTimerAsync(Cancel));

        var call = await _service.NextAsync(Cancel);
        Assert.Equal(["first", "second"], call.Entries);
        call.Succeed();
        await Task.WhenAll(first, second);
    }

    [Fact]
    public async Task Linger_WithAFullBatch_DoesNotWait()
    {
        await using var batcher = new Batcher<string>(Limits, new BatchingOptions { Linger = TimeSpan.FromHours(1) }, _service.SendAsync, _clock);

        var added = Enumerable.Range(0, 10).Select(number => batcher.AddAsync($"{number}", 1, Cancel)).ToList();

        var call = await _service.NextAsync(Cancel);
        Assert.Equal(10, call.Entries.Count);
        call.Succeed();
        await Task.WhenAll(added);
    }

    [Fact]
    public async Task Dispose_AmidALinger_SendsAtOnce()
    {
        var batcher = new Batcher<string>(Limits, new BatchingOptions { Linger = TimeSpan.FromHours(1) }, _service.SendAsync, _clock);
        var added = batcher.AddAsync("entry", 1, Cancel);

        var disposed = batcher.DisposeAsync().AsTask();

        (await _service.NextAsync(Cancel)).Succeed();
        await Task.WhenAll(added, disposed);
    }

    [Fact]
    public async Task Gathering_AfterABatchOfSeveral_HoldsTheNextBackForAMoment()
    {
        await using var batcher = new Batcher<string>(Limits, new BatchingOptions(), _service.SendAsync, _clock);
        var several = new[] { batcher.AddAsync("1", 1, Cancel), batcher.AddAsync("2", 1, Cancel) };
        var call = await _service.NextAsync(Cancel);
        Assert.Equal(2, call.Entries.Count);
        call.Succeed();
        await Task.WhenAll(several);

        var next = new[] { batcher.AddAsync("3", 1, Cancel), batcher.AddAsync("4", 1, Cancel) };

        Assert.Equal(TimeSpan.FromMilliseconds(20), await _clock.AdvanceToTimerAsync(Cancel));
        call = await _service.NextAsync(Cancel);
        Assert.Equal(["3", "4"], call.Entries);
        call.Succeed();
        await Task.WhenAll(next);
    }

    [Fact]
    public async Task Gathering_AfterASingleEntry_HoldsNothingBack()
    {
        await using var batcher = new Batcher<string>(Limits, new BatchingOptions(), _service.SendAsync, _clock);

        for (var number = 0; number < 3; number++)
        {
            var added = batcher.AddAsync($"{number}", 1, Cancel);
            (await _service.NextAsync(Cancel)).Succeed();
            await added;
        }
    }
}
