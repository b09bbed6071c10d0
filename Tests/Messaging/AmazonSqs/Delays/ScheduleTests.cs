using MassTransit;
using Microsoft.Extensions.DependencyInjection;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Delays;

public sealed record RemindSite(string SiteOid);

public sealed class ScheduleTests
{
    private static readonly TimeSpan Delay = TimeSpan.FromSeconds(2);

    [Fact]
    public async Task ScheduleSend_ToAQueue_ArrivesWhenItIsDue()
    {
        var received = new Receipt<RemindSite>();
        var name = Names.Unique("q");
        await using var bus = await StartAsync(received, name);
        await using var scope = bus.Services.CreateAsyncScope();
        var started = TimeProvider.System.GetTimestamp();

        var scheduler = scope.ServiceProvider.GetRequiredService<IMessageScheduler>();
        await scheduler.ScheduleSend(new Uri($"queue:{name}"), Delay, new RemindSite("S1"));

        var context = await received.FirstAsync();
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromSeconds(1));
        Assert.True(context.ReceiveContext.TransportHeaders.TryGetHeader("MT-Scheduling-TokenId", out _));
    }

    [Fact]
    public async Task SchedulePublish_ToATopic_ReachesConsumersWhenItIsDue()
    {
        var received = new Receipt<RemindSite>();
        await using var bus = await StartAsync(received, Names.Unique("q"));
        await using var scope = bus.Services.CreateAsyncScope();
        var started = TimeProvider.System.GetTimestamp();

        var scheduler = scope.ServiceProvider.GetRequiredService<IMessageScheduler>();
        await scheduler.SchedulePublish(Delay, new RemindSite("S1"));

        await received.Complete;
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= TimeSpan.FromSeconds(1));
    }

    [Fact]
    public async Task Send_ToAFifoQueueWithADelay_ArrivesWhenItIsDue()
    {
        var received = new Receipt<RemindSite>();
        var name = Names.Unique("q") + ".fifo";
        await using var bus = await StartAsync(received, name, subscribe: false);
        var started = TimeProvider.System.GetTimestamp();

        await (await bus.Bus.GetSendEndpoint(new Uri($"queue:{name}"))).Send(new RemindSite("S1"), context =>
        {
            context.SetGroupId("S1");
            context.SetDeduplicationId("1");
            context.SetDelay(Delay);
        });

        await received.Complete;
        Assert.True(TimeProvider.System.GetElapsedTime(started) >= Delay);
    }

    [Fact]
    public async Task Send_WithADelayWithinQuarterAnHour_LeavesItToSqs()
    {
        var name = Names.Unique("q");
        var queue = await RawQueue.CreateAsync(name);
        await using var bus = await TestBus.StartAsync();

        await (await bus.Bus.GetSendEndpoint(new Uri($"queue:{name}"))).Send(new RemindSite("S1"), context => context.SetDelay(TimeSpan.FromMinutes(5)));

        Assert.Equal((0, 0, 1), await queue.CountAsync());
    }

    private static Task<TestBus> StartAsync(Receipt<RemindSite> received, string name, bool subscribe = true) =>
        TestBus.StartAsync(bus => bus.AddDelayedMessageScheduler(), (_, sqs) =>
        {
            sqs.UseDelayedMessageScheduler();
            sqs.ReceiveEndpoint(name, endpoint =>
            {
                endpoint.ConfigureConsumeTopology = subscribe;
                endpoint.Handler<RemindSite>(received.HandleAsync);
            });
        });
}
