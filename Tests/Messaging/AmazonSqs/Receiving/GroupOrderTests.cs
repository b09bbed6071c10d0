using System.Threading.Channels;
using MassTransit.AmazonSqsTransport.Receive.Delivery;

namespace Tests.Messaging.AmazonSqs.Receiving;

public sealed class GroupOrderTests
{
    private readonly Channel<string> _log = Channel.CreateUnbounded<string>();

    [Fact]
    public async Task Messages_OfOneGroup_RunOneAfterTheOther()
    {
        var order = new GroupOrder(limitPerGroup: 1);
        var (first, second) = (new Held("1", _log), new Held("2", _log));
        order.Add("g", first);
        order.Add("g", second);
        Assert.Equal("1 starts", await NextAsync());
        Assert.False(_log.Reader.TryRead(out _));

        first.End(true);

        Assert.Equal("2 starts", await NextAsync());
        second.End(true);
    }

    [Fact]
    public async Task Messages_OfTwoGroups_RunBesideEachOther()
    {
        var order = new GroupOrder(limitPerGroup: 1);
        order.Add("g", new Held("1", _log));
        order.Add("h", new Held("2", _log));

        Assert.Equal(["1 starts", "2 starts"], new[] { await NextAsync(), await NextAsync() }.Order(StringComparer.Ordinal));
    }

    [Fact]
    public async Task Messages_BehindOneThatComesAgain_AreGivenBack()
    {
        var order = new GroupOrder(limitPerGroup: 1);
        var first = new Held("1", _log);
        order.Add("g", first);
        order.Add("g", new Held("2", _log));
        order.Add("g", new Held("3", _log));
        Assert.Equal("1 starts", await NextAsync());

        first.End(false);

        Assert.Equal("2 released", await NextAsync());
        Assert.Equal("3 released", await NextAsync());
    }

    [Fact]
    public async Task Messages_WithAHigherLimit_RunAsManyAtOnce()
    {
        var order = new GroupOrder(limitPerGroup: 2);
        for (var i = 1; i <= 3; i++)
            order.Add("g", new Held($"{i}", _log));

        Assert.Equal(["1 starts", "2 starts"], new[] { await NextAsync(), await NextAsync() }.Order(StringComparer.Ordinal));
        Assert.False(_log.Reader.TryRead(out _));
    }

    private async Task<string> NextAsync() => await _log.Reader.ReadAsync().AsTask().WaitAsync(TestBus.Patience);

    private sealed class Held(string name, Channel<string> log) : IHeldMessage
    {
        private readonly TaskCompletionSource<bool> _end = new(TaskCreationOptions.RunContinuationsAsynchronously);

        public void End(bool isDone) => _end.SetResult(isDone);

        public async Task<bool> DeliverAsync()
        {
            await log.Writer.WriteAsync($"{name} starts");
            return await _end.Task;
        }

        public async Task ReleaseAsync() => await log.Writer.WriteAsync($"{name} released");
    }
}
