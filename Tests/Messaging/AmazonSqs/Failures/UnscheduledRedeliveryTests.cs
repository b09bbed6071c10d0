using MassTransit;
using ServiceDefaults;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Failures;

public sealed record FreezeForm(string FormOid);

/// <summary>A redelivery that SQS does not take at the moment.</summary>
public sealed class UnscheduledRedeliveryTests
{
    [Fact]
    public async Task Consume_RedeliveryRefused_KeepsTheMessageUntilItIsTaken()
    {
        var refused = new RefusedDelays(2);
        var attempts = new Receipt<FreezeForm>(expected: 4);
        var name = Names.Unique("q");
        await using var bus = await StartAsync(name, attempts, failures: 3, refused);

        await (await bus.Bus.GetSendEndpoint(new Uri($"queue:{name}"))).Send(new FreezeForm("F.DM"));

        await attempts.Complete;
        Assert.Equal(0, refused.Left);
        Assert.Equal([0, 0, 0, 1], attempts.Contexts.Select(context => context.GetRedeliveryCount()));
        Assert.Single(attempts.Contexts.Select(context => context.MessageId).Distinct());
        Assert.False(await RawQueue.ExistsAsync($"{name}_error"));
    }

    [Fact]
    public async Task Consume_RedeliveriesSpent_GoesToTheErrorQueueWithAFault()
    {
        var faults = new Receipt<Fault<FreezeForm>>();
        var attempts = new Receipt<FreezeForm>(expected: 2);
        var name = Names.Unique("q");
        var errors = await RawQueue.CreateAsync($"{name}_error");
        await using var bus = await StartAsync(name, attempts, failures: 9, new RefusedDelays(0), faults);

        await (await bus.Bus.GetSendEndpoint(new Uri($"queue:{name}"))).Send(new FreezeForm("F.DM"));

        Assert.Equal("F.DM", (await faults.FirstAsync()).Message.Message.FormOid);
        await errors.TakeAsync();
    }

    private static Task<TestBus> StartAsync(
        string name, Receipt<FreezeForm> attempts, int failures, RefusedDelays refused, Receipt<Fault<FreezeForm>>? faults = null) => TestBus.StartAsync(
        configure: (_, sqs) =>
        {
            sqs.ReceiveEndpoint(name, endpoint =>
            {
                FailurePolicy.KeepUnscheduled(endpoint);
                endpoint.UseDelayedRedelivery(retry => retry.Intervals(TimeSpan.FromSeconds(1)));
                endpoint.Handler<FreezeForm>(async context =>
                {
                    await attempts.HandleAsync(context);
                    if (attempts.Contexts.Count <= failures)
                        throw new InvalidOperationException("not yet");
                });
            });
            if (faults is not null)
                sqs.ReceiveEndpoint(Names.Unique("faults"), endpoint => endpoint.Handler<Fault<FreezeForm>>(faults.HandleAsync));
        },
        options: new TestBusOptions { HttpClients = refused });
}
