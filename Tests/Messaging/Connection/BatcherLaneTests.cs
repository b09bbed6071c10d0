using MassTransit.AmazonSqsTransport.Connection.Batching;
using MassTransit.AmazonSqsTransport.Connection.Errors;

namespace Tests.Messaging.Connection;

/// <summary>Entries are named after their lane: <c>a1</c>, <c>a2</c> are the first and second of lane a.</summary>
public class BatcherLaneTests
{
    private static readonly BatchingOptions Options = new() { Attempts = 2, Gathering = TimeSpan.Zero };

    private readonly WatchedClock _clock = new();
    private readonly ScriptedService _service = new();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task Add_ManyOfOneLane_SendsOneAfterTheOther()
    {
        await using var batcher = Create();
        var added = Add(batcher, "a1", "a2", "a3");

        foreach (var expected in (string[])["a1", "a2", "a3"])
        {
            var call = await _service.NextAsync(Cancel);
            Assert.Equal([expected], call.Entries);
            call.Succeed();
        }

        await Task.WhenAll(added);
    }

    [Fact]
    public async Task Add_WhileALaneIsUnderWay_SendsOtherLanesBesideIt()
    {
        await using var batcher = Create();
        var first = Add(batcher, "a1");
        var hanging = await _service.NextAsync(Cancel);
        var others = Add(batcher, "a2", "b1", "c1");

        await _clock.AdvanceToTimerAsync(Cancel);

        var beside = await _service.NextAsync(Cancel);
        Assert.Equal(["b1", "c1"], beside.Entries);
        beside.Succeed();
        hanging.Succeed();
        (await _service.NextAsync(Cancel)).Succeed();
        await Task.WhenAll([.. first, .. others]);
    }

    [Fact]
    public async Task Reply_RefusingAnEntryForTheMoment_LetsNoneOfItsLanePast()
    {
        await using var batcher = Create();
        var first = Add(batcher, "a1");
        var call = await _service.NextAsync(Cancel);
        var others = Add(batcher, "b1", "c1", "b2", "c2");
        call.Succeed();
        (await _service.NextAsync(Cancel)).Reply(entry => entry == "b1" ? BatcherTests.Refusal(senderFault: false) : null);

        // Lane c goes on, when its patience is over, while lane b waits for its first; the pause of which is set once the refusal is heard.
        Assert.Equal(Options.Patience, await _clock.NextTimerAsync(Cancel));
        var pause = await _clock.NextTimerAsync(Cancel);
        _clock.Advance(Options.Patience);
        var meanwhile = await _service.NextAsync(Cancel);
        Assert.Equal(["c2"], meanwhile.Entries);
        meanwhile.Succeed();
        _clock.Advance(pause);

        foreach (var expected in (string[])["b1", "b2"])
        {
            var next = await _service.NextAsync(Cancel);
            Assert.Equal([expected], next.Entries);
            next.Succeed();
        }

        await Task.WhenAll([.. first, .. others]);
    }

    [Fact]
    public async Task Reply_RefusingAnEntryForGood_LetsTheNextOfItsLaneGo()
    {
        await using var batcher = Create();
        var added = Add(batcher, "a1", "a2");

        (await _service.NextAsync(Cancel)).Reply(_ => BatcherTests.Refusal(senderFault: true));
        (await _service.NextAsync(Cancel)).Succeed();

        await Assert.ThrowsAsync<EntryFailedException>(() => added[0]);
        await added[1];
    }

    [Fact]
    public async Task Cancel_OfOneInTheMiddleOfALane_LeavesTheOrderOfTheRest()
    {
        await using var batcher = Create();
        using var source = new CancellationTokenSource();
        var first = Add(batcher, "a1");
        var call = await _service.NextAsync(Cancel);
        var cancelled = batcher.AddAsync("a2", 1, source.Token);
        var last = Add(batcher, "a3");

        await source.CancelAsync();
        call.Succeed();

        var next = await _service.NextAsync(Cancel);
        Assert.Equal(["a3"], next.Entries);
        next.Succeed();
        await Task.WhenAll([.. first, .. last]);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => cancelled);
    }

    private static List<Task> Add(Batcher<string> batcher, params string[] entries) =>
        [.. entries.Select(entry => batcher.AddAsync(entry, 1, Cancel))];

    private Batcher<string> Create() =>
        new(new BatchLimits(100, 100, BatchesInFlight: 2), Options, _service.SendAsync, _clock, entry => entry[..1]);
}
