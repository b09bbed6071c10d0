using MassTransit.AmazonSqsTransport.Receive.Polling;
using Microsoft.Extensions.Time.Testing;

namespace Tests.Messaging.AmazonSqs.Receiving;

public sealed class CapacityTests
{
    private readonly FakeTimeProvider _clock = new();

    [Fact]
    public async Task Take_WithRoomForMany_TakesOneReceive()
    {
        using var capacity = new Capacity(25, _clock);

        Assert.Equal(10, await capacity.TakeAsync(CancellationToken.None));
        Assert.Equal(10, await capacity.TakeAsync(CancellationToken.None));
    }

    [Fact]
    public async Task Take_WithRoomThatComesFreeOneByOne_GathersIt()
    {
        using var capacity = new Capacity(10, _clock);
        await capacity.TakeAsync(CancellationToken.None);
        var taking = capacity.TakeAsync(CancellationToken.None);

        capacity.Return(4);
        capacity.Return(6);

        Assert.Equal(10, await taking.WaitAsync(TestBus.Patience));
    }

    [Fact]
    public async Task Take_WithLittleRoomForAMoment_TakesWhatThereIs()
    {
        using var capacity = new Capacity(13, _clock);
        await capacity.TakeAsync(CancellationToken.None);
        var taking = capacity.TakeAsync(CancellationToken.None);
        Assert.False(taking.IsCompleted);

        _clock.Advance(TimeSpan.FromMilliseconds(20));

        Assert.Equal(3, await taking.WaitAsync(TestBus.Patience));
    }

    [Fact]
    public async Task Take_WithoutRoomWhenHalted_TakesNothing()
    {
        using var halt = new CancellationTokenSource();
        using var capacity = new Capacity(10, _clock);
        await capacity.TakeAsync(CancellationToken.None);
        var taking = capacity.TakeAsync(halt.Token);

        await halt.CancelAsync();

        Assert.Equal(0, await taking.WaitAsync(TestBus.Patience));
    }
}
