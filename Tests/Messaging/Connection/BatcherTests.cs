using MassTransit.AmazonSqsTransport.Connection.Batching;
using MassTransit.AmazonSqsTransport.Connection.Errors;

namespace Tests.Messaging.Connection;

public class BatcherTests
{
    private static readonly BatchingOptions Options = new() { Gathering = TimeSpan.Zero };
    private static readonly BatchLimits Limits = new(BatchBytes: 100, EntryBytes: 100, BatchesInFlight: 2);

    private readonly WatchedClock _clock = new();
    private readonly ScriptedService _service = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Add_WhenIdle_GoesAtOnce()
    {
        await using var batcher = Create();

        var added = batcher.AddAsync("a", 1, Cancel);

        (await _service.NextAsync(Cancel)).Succeed();
        await added;
    }

    [Fact]
    public async Task Add_WhileBusy_WaitsForTheReplyAndGoesTogether()
    {
        await using var batcher = Create();
        var first = batcher.AddAsync("first", 1, Cancel);
        var call = await _service.NextAsync(Cancel);
        var others = Enumerable.Range(0, 5).Select(number => batcher.AddAsync($"{number}", 1, Cancel)).ToList();

        call.Succeed();

        var second = await _service.NextAsync(Cancel);
        Assert.Equal(["0", "1", "2", "3", "4"], second.Entries);
        second.Succeed();
        await Task.WhenAll([first, .. others]);
    }

    [Fact]
    public async Task Add_FullBatchWhileBusy_DoesNotWait()
    {
        await using var batcher = Create();
        var first = batcher.AddAsync("first", 1, Cancel);
        var call = await _service.NextAsync(Cancel);

        var others = Enumerable.Range(0, 10).Select(number => batcher.AddAsync($"{number}", 1, Cancel)).ToList();

        var second = await _service.NextAsync(Cancel);
        Assert.Equal(10, second.Entries.Count);
        call.Succeed();
        second.Succeed();
        await Task.WhenAll([first, .. others]);
    }

    [Fact]
    public async Task Add_WhileACallHangs_GoesWhenPatienceIsOver()
    {
        await using var batcher = Create();
        var first = batcher.AddAsync("first", 1, Cancel);
        var hanging = await _service.NextAsync(Cancel);
        var second = batcher.AddAsync("second", 1, Cancel);

        Assert.Equal(Options.Patience, await _clock.AdvanceToTimerAsync(Cancel));

        (await _service.NextAsync(Cancel)).Succeed();
        await second;
        Assert.False(first.IsCompleted);
        hanging.Succeed();
        await first;
    }

    [Fact]
    public async Task Add_MoreThanTheBytesOfABatch_SplitsByBytes()
    {
        await using var batcher = Create();
        var first = batcher.AddAsync("first", 1, Cancel);
        var call = await _service.NextAsync(Cancel);
        var others = ((string, int)[])[("a", 60), ("b", 40), ("c", 1)];
        var added = others.Select(entry => batcher.AddAsync(entry.Item1, entry.Item2, Cancel)).ToList();

        var second = await _service.NextAsync(Cancel);
        Assert.Equal(["a", "b"], second.Entries);
        second.Succeed();
        call.Succeed();
        var third = await _service.NextAsync(Cancel);
        Assert.Equal(["c"], third.Entries);
        third.Succeed();
        await Task.WhenAll([first, .. added]);
    }

    [Fact]
    public async Task Reply_PartlyRefused_FaultsThatEntryOnly()
    {
        await using var batcher = Create();
        var first = batcher.AddAsync("first", 1, Cancel);
        var call = await _service.NextAsync(Cancel);
        var good = batcher.AddAsync("good", 1, Cancel);
        var bad = batcher.AddAsync("bad", 1, Cancel);
        call.Succeed();

        (await _service.NextAsync(Cancel)).Reply(entry => entry == "bad" ? Refusal(senderFault: true) : null);

        await Task.WhenAll(first, good);
        Assert.Equal("InvalidParameterValue", (await Assert.ThrowsAsync<EntryFailedException>(() => bad)).Code);
    }

    [Fact]
    public async Task Call_Failing_FaultsEveryEntryOfIt()
    {
        await using var batcher = Create();
        var first = batcher.AddAsync("first", 1, Cancel);

        (await _service.NextAsync(Cancel)).Throw(new TimeoutException());

        await Assert.ThrowsAsync<TimeoutException>(() => first);
    }

    private Batcher<string> Create(BatchLimits? limits = null) => new(limits ?? Limits, Options, _service.SendAsync, _clock);

    internal static EntryFailedException Refusal(bool senderFault) =>
        new("Sending", "queue q", senderFault ? "InvalidParameterValue" : "InternalError", "why", senderFault);
}
