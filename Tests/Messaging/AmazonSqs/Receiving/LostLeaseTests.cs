using MassTransit;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Receiving;

public sealed record SignForm(string FormOid);

public sealed class LostLeaseTests
{
    [Fact]
    public async Task Consumer_WhoseMessageWasLost_IsCancelledAndTheMessageComesAgain()
    {
        var (entered, cancelled, again) = (new TaskCompletionSource(), new TaskCompletionSource(), new TaskCompletionSource());
        var name = Names.Unique("q");
        await using var bus = await TestBus.StartAsync(configure: (_, sqs) => sqs.ReceiveEndpoint(name, endpoint =>
        {
            // A visibility timeout at its limit from the start: there is nothing to renew.
            endpoint.QueueAttributes["VisibilityTimeout"] = 2;
            endpoint.MaxVisibilityTimeout = TimeSpan.FromSeconds(2);
            endpoint.Handler<SignForm>(async context =>
            {
                if (entered.TrySetResult())
                {
                    await using var registration = context.CancellationToken.Register(cancelled.SetResult);
                    await cancelled.Task;
                    context.CancellationToken.ThrowIfCancellationRequested();
                }
                again.TrySetResult();
            });
        }));

        await bus.Bus.Publish(new SignForm("F.DM"));

        await cancelled.Task.WaitAsync(TestBus.Patience);
        await again.Task.WaitAsync(TestBus.Patience);
        await bus.StopAsync();
        Assert.Equal((0, 0, 0), await (await RawQueue.OpenAsync(name)).CountAsync());
        Assert.False(await RawQueue.ExistsAsync($"{name}_error"));
    }
}
