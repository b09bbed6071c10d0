using System.Threading.Channels;
using MassTransit.AmazonSqsTransport.Receive.Polling;

namespace Tests.Messaging.AmazonSqs.Receiving;

public sealed class AdaptivePollingTests : IDisposable
{
    private readonly Channel<TaskCompletionSource<PollResult>> _polls = Channel.CreateUnbounded<TaskCompletionSource<PollResult>>();
    private readonly CancellationTokenSource _halt = new();

    [Fact]
    public async Task Polls_ThatComeBackFull_RaiseThePollersToTheLimit()
    {
        var polling = new AdaptivePolling(PollAsync, mostPollers: 2);
        var running = polling.RunAsync(_halt);
        (await NextAsync()).SetResult(PollResult.Full);
        var (first, second) = (await NextAsync(), await NextAsync());
        Assert.Equal(2, polling.PollerCount);

        first.SetResult(PollResult.Full);
        var third = await NextAsync();

        Assert.Equal(2, polling.PollerCount);
        await _halt.CancelAsync();
        second.SetResult(PollResult.Partial);
        third.SetResult(PollResult.Partial);
        await running.WaitAsync(TestBus.Patience);
    }

    [Fact]
    public async Task Polls_ThatComeBackEmpty_LeaveOnePoller()
    {
        var running = new AdaptivePolling(PollAsync, mostPollers: 5).RunAsync(_halt);
        (await NextAsync()).SetResult(PollResult.Full);
        var (first, second) = (await NextAsync(), await NextAsync());

        first.SetResult(PollResult.Empty);
        second.SetResult(PollResult.Empty);
        var only = await NextAsync();

        // The extra poller ended: the next poll comes only when this one is back.
        only.SetResult(PollResult.Empty);
        var next = await NextAsync();
        await _halt.CancelAsync();
        next.SetResult(PollResult.Empty);
        await running.WaitAsync(TestBus.Patience);
        Assert.False(_polls.Reader.TryRead(out _));
    }

    [Fact]
    public async Task Polls_FullAgainAfterAnExtraPollerEnded_StartAnotherOne()
    {
        var polling = new AdaptivePolling(PollAsync, mostPollers: 2);
        var running = polling.RunAsync(_halt);
        (await NextAsync()).SetResult(PollResult.Full);
        (await NextAsync()).SetResult(PollResult.Partial);
        (await NextAsync()).SetResult(PollResult.Partial);
        var only = await NextAsync();
        while (polling.PollerCount > 1)
        {
            only.SetResult(PollResult.Partial);
            only = await NextAsync();
        }

        only.SetResult(PollResult.Full);
        var (first, second) = (await NextAsync(), await NextAsync());

        Assert.Equal(2, polling.PollerCount);
        await _halt.CancelAsync();
        first.SetResult(PollResult.Empty);
        second.SetResult(PollResult.Empty);
        await running.WaitAsync(TestBus.Patience);
    }

    [Fact]
    public async Task Halt_AmidAPoll_WaitsForItsEnd()
    {
        var running = new AdaptivePolling(PollAsync, mostPollers: 1).RunAsync(_halt);
        var poll = await NextAsync();

        await _halt.CancelAsync();

        Assert.False(running.IsCompleted);
        poll.SetResult(PollResult.Full);
        await running.WaitAsync(TestBus.Patience);
        Assert.False(_polls.Reader.TryRead(out _));
    }

    [Fact]
    public async Task Poll_ThatFailsForGood_HaltsAllAndIsThrown()
    {
        var running = new AdaptivePolling(PollAsync, mostPollers: 2).RunAsync(_halt);
        (await NextAsync()).SetResult(PollResult.Full);
        var (first, second) = (await NextAsync(), await NextAsync());

        var halted = new TaskCompletionSource();
        await using var registration = _halt.Token.Register(halted.SetResult);
        first.SetException(new InvalidOperationException("queue gone"));
        await halted.Task.WaitAsync(TestBus.Patience);
        second.SetResult(PollResult.Full);

        await Assert.ThrowsAsync<InvalidOperationException>(() => running.WaitAsync(TestBus.Patience));
    }

    public void Dispose() => _halt.Dispose();

    private Task<PollResult> PollAsync()
    {
        var poll = new TaskCompletionSource<PollResult>(TaskCreationOptions.RunContinuationsAsynchronously);
        Assert.True(_polls.Writer.TryWrite(poll));
        return poll.Task;
    }

    private async Task<TaskCompletionSource<PollResult>> NextAsync() => await _polls.Reader.ReadAsync().AsTask().WaitAsync(TestBus.Patience);
}
