using MassTransit;
using MassTransit.AmazonSqsTransport.Configuration;
using MassTransit.AmazonSqsTransport.Receive;
using MassTransit.AmazonSqsTransport.Receive.Polling;
using Microsoft.Extensions.Time.Testing;

namespace Tests.Messaging.AmazonSqs.Receiving;

public sealed class ReceiveHealthTests : IReceiveTransportObserver
{
    private readonly FakeTimeProvider _clock = new();
    private readonly List<string> _seen = [];
    private readonly AmazonSqsReceiveEndpointContext _endpoint;

    public ReceiveHealthTests()
    {
        var bus = new AmazonSqsBusConfiguration(new AmazonSqsTopologyConfiguration(AmazonSqsBusFactory.CreateMessageTopology()));
        bus.HostConfiguration.Clock = _clock;
        var endpoint = bus.HostConfiguration.CreateReceiveEndpointConfiguration("q", configure: null);
        _endpoint = (AmazonSqsReceiveEndpointContext)endpoint.CreateReceiveEndpointContext();
        _endpoint.ConnectReceiveTransportObserver(this);
    }

    [Fact]
    public async Task Poll_WithoutAnAnswerForThreePolls_IsReportedOnce()
    {
        await using var health = new ReceiveHealth(_endpoint);
        health.PollStarted();

        Advance(steps: 2);
        Assert.Empty(_seen);
        Advance(steps: 4);

        Assert.Equal(["faulted: Queue q has not answered a receive for 90 seconds: see whether amazonsqs://us-east-1/ can be reached."], _seen);
        Assert.Equal(TimeSpan.FromSeconds(180), health.Age);
    }

    [Fact]
    public async Task Poll_AnsweredAfterAReport_IsHealthyAgain()
    {
        await using var health = new ReceiveHealth(_endpoint);
        health.PollStarted();
        _clock.Advance(TimeSpan.FromSeconds(120));

        await health.PollSucceededAsync();

        Assert.Equal("ready", _seen[^1]);
        Assert.Equal(TimeSpan.Zero, health.Age);
    }

    [Fact]
    public async Task NoPollUnderWay_HoweverLong_IsHealthy()
    {
        await using var health = new ReceiveHealth(_endpoint);
        health.PollStarted();
        await health.PollSucceededAsync();

        _clock.Advance(TimeSpan.FromHours(3));

        Assert.Empty(_seen);
    }

    [Fact]
    public async Task Poll_ThatFails_IsReportedAtOnce()
    {
        await using var health = new ReceiveHealth(_endpoint);
        health.PollStarted();

        await health.PollFailedAsync(new TimeoutException("no answer"));

        Assert.Equal(["faulted: no answer"], _seen);
    }

    // Timers of the fake clock see the time an advance ends at, so it advances in steps.
    private void Advance(int steps)
    {
        for (var step = 0; step < steps; step++)
            _clock.Advance(TimeSpan.FromSeconds(30));
    }

    Task IReceiveTransportObserver.Ready(ReceiveTransportReady ready)
    {
        _seen.Add("ready");
        return Task.CompletedTask;
    }

    Task IReceiveTransportObserver.Completed(ReceiveTransportCompleted completed) => Task.CompletedTask;

    Task IReceiveTransportObserver.Faulted(ReceiveTransportFaulted faulted)
    {
        _seen.Add($"faulted: {faulted.Exception?.Message}");
        return Task.CompletedTask;
    }
}
