using MassTransit.AmazonSqsTransport.Connection.Batching;
using MassTransit.AmazonSqsTransport.Connection.Errors;

namespace Tests.Messaging.Connection;

public class BatcherRetryTests
{
    private static readonly BatchingOptions Options = new() { Gathering = TimeSpan.Zero, Attempts = 3 };

    private readonly WatchedClock _clock = new();
    private readonly ScriptedService _service = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Entry_RefusedForTheMoment_GoesAgainAfterABackOff()
    {
        await using var batcher = Create();
        var added = batcher.AddAsync("a", 1, Cancel);

        (await _service.NextAsync(Cancel)).Reply(_ => BatcherTests.Refusal(senderFault: false));
        Assert.InRange(await _clock.AdvanceToTimerAsync(Cancel), Options.BackOff / 2, Options.BackOff);

        (await _service.NextAsync(Cancel)).Succeed();
        await added;
    }

    [Fact]
    public async Task Entry_RefusedEveryTime_FaultsAfterTheLastTry()
    {
        await using var batcher = Create();
        var added = batcher.AddAsync("a", 1, Cancel);

        for (var attempt = 1; attempt <= Options.Attempts; attempt++)
        {
            (await _service.NextAsync(Cancel)).Reply(_ => BatcherTests.Refusal(senderFault: false));
            if (attempt < Options.Attempts)
                await _clock.AdvanceToTimerAsync(Cancel);
        }

        Assert.Equal("InternalError", (await Assert.ThrowsAsync<EntryFailedException>(() => added)).Code);
        Assert.Equal(Options.Attempts, _service.Calls);
    }

    [Fact]
    public async Task Cancel_WhileWaiting_TakesOutThatEntryOnly()
    {
        await using var batcher = Create();
        using var source = new CancellationTokenSource();
        var first = batcher.AddAsync("first", 1, Cancel);
        var call = await _service.NextAsync(Cancel);
        var cancelled = batcher.AddAsync("cancelled", 1, source.Token);
        var kept = batcher.AddAsync("kept", 1, Cancel);

        await source.CancelAsync();
        call.Succeed();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        var next = await _service.NextAsync(Cancel);
        Assert.Equal(["kept"], next.Entries);
        next.Succeed();
        await Task.WhenAll(first, kept);
    }

    [Fact]
    public async Task Cancel_WhileOnItsWay_EndsTheWaitButNotTheCall()
    {
        await using var batcher = Create();
        using var source = new CancellationTokenSource();
        var cancelled = batcher.AddAsync("cancelled", 1, source.Token);
        var call = await _service.NextAsync(Cancel);

        await source.CancelAsync();

        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
        var next = batcher.AddAsync("next", 1, Cancel);
        call.Succeed();
        (await _service.NextAsync(Cancel)).Succeed();
        await next;
    }

    [Fact]
    public async Task Dispose_WithEntriesWaiting_SendsThemAndRefusesFurtherOnes()
    {
        var batcher = Create();
        var first = batcher.AddAsync("first", 1, Cancel);
        var call = await _service.NextAsync(Cancel);
        var waiting = batcher.AddAsync("waiting", 1, Cancel);

        var disposed = batcher.DisposeAsync().AsTask();

        await Assert.ThrowsAsync<ObjectDisposedException>(() => batcher.AddAsync("late", 1, Cancel));
        Assert.False(disposed.IsCompleted);
        (await _service.NextAsync(Cancel)).Succeed();
        call.Succeed();
        await Task.WhenAll(first, waiting, disposed);
    }

    [Fact]
    public async Task Fifo_WithOneBatchInFlight_NeverOvertakes()
    {
        await using var batcher = Create(new BatchLimits(100, 100, BatchesInFlight: 1));
        var added = Enumerable.Range(0, 25).Select(number => batcher.AddAsync($"{number}", 1, Cancel)).ToList();

        var seen = new List<string>();
        while (seen.Count < 25)
        {
            var call = await _service.NextAsync(Cancel);
            seen.AddRange(call.Entries);
            call.Succeed();
        }

        await Task.WhenAll(added);
        Assert.Equal(Enumerable.Range(0, 25).Select(number => $"{number}"), seen);
    }

    [Theory]
    [InlineData(1, 0.0, 50)]
    [InlineData(1, 1.0, 100)]
    [InlineData(4, 1.0, 800)]
    [InlineData(30, 1.0, 5000)]
    public void BackOff_Grows_UpToTheMaximum(int attempts, double chance, int milliseconds) =>
        Assert.Equal(TimeSpan.FromMilliseconds(milliseconds), new BackOff(Options, _clock).WaitAfter(attempts, chance));

    private Batcher<string> Create(BatchLimits? limits = null) => new(limits ?? new BatchLimits(100, 100, BatchesInFlight: 2), Options, _service.SendAsync, _clock);
}
