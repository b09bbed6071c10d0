using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Tests.Messaging.AmazonSqs.Topology;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Delays;

/// <summary>Hours by the clock of the bus, while SQS counts hops of a second.</summary>
public sealed class RestartTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromHours(5);

    private readonly FakeTimeProvider _clock = new(new DateTimeOffset(2026, 1, 2, 3, 4, 5, TimeSpan.Zero));
    private readonly Receipt<RemindSite> _received = new();
    private readonly string _name = Names.Unique("q");

    [Fact]
    public async Task Send_DelayedForHours_OutlivesRestartsWithItsIdAndDueTime()
    {
        var id = NewId.NextGuid();
        var due = _clock.GetUtcNow() + Delay;
        await HopAsync(async bus =>
        {
            var endpoint = await bus.Bus.GetSendEndpoint(new Uri($"queue:{_name}"));
            await endpoint.Send(new RemindSite("S1"), context =>
            {
                context.MessageId = id;
                context.SetDelay(Delay);
            });
        }, sends: 2);
        await HopAsync(_ => Task.CompletedTask, sends: 1);
        Assert.Empty(_received.Contexts);

        _clock.Advance(Delay);
        await using var last = await StartAsync(new RequestLog());

        var context = await _received.FirstAsync();
        Assert.Equal(id, context.MessageId);
        Assert.Equal(due.UtcDateTime.ToString("O"), context.ReceiveContext.TransportHeaders.Get<string>("MT-Delay-Until"));
    }

    // A bus from its start to its stop, in which the message moves on so many times.
    private async Task HopAsync(Func<TestBus, Task> begin, int sends)
    {
        var log = new RequestLog();
        await using var bus = await StartAsync(log);
        await begin(bus);
        await log.SeenAsync("SendMessageBatch", sends);
    }

    private Task<TestBus> StartAsync(RequestLog log) => TestBus.StartAsync(
        bus => bus.AddSingleton<TimeProvider>(_clock),
        (_, sqs) => sqs.ReceiveEndpoint(_name, endpoint => endpoint.Handler<RemindSite>(_received.HandleAsync)),
        new TestBusOptions
        {
            HttpClients = log,
            Configuration = { ["Messaging:AmazonSqs:DelayHop"] = "00:00:01" },
        });
}
