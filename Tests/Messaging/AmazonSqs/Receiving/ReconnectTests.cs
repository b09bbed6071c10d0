using MassTransit;
using Tests.Support;
using Names = Tests.Support.Names;

namespace Tests.Messaging.AmazonSqs.Receiving;

public sealed record SyncForm(string FormOid);

public sealed class ReconnectTests
{
    [Fact]
    public async Task Receive_WhenTheServiceIsGone_TurnsUnhealthyAndComesBackWithIt()
    {
        using var folder = new TemporaryFolder();
        var received = new Receipt<SyncForm>();
        var emulator = await Emulator.StartAsync(dataFolder: folder.FullPath);
        var port = emulator.Port;
        await using var bus = await TestBus.StartAsync(
            configure: (_, sqs) => sqs.ReceiveEndpoint(Names.Unique("q"), endpoint => endpoint.Handler<SyncForm>(received.HandleAsync)),
            options: new TestBusOptions { ServiceUrl = emulator.ServiceUrl });
        Assert.Equal(BusHealthStatus.Healthy, bus.Bus.CheckHealth().Status);
        var (faulted, ready) = (new TaskCompletionSource(), new TaskCompletionSource());
        bus.Bus.ConnectReceiveEndpointObserver(new HealthObserver(faulted, ready));

        await emulator.KillAsync();
        await faulted.Task.WaitAsync(TestBus.Patience);
        Assert.NotEqual(BusHealthStatus.Healthy, bus.Bus.CheckHealth().Status);
        await using var again = await Emulator.StartAsync(port, folder.FullPath);
        await ready.Task.WaitAsync(TestBus.Patience);

        Assert.Equal(BusHealthStatus.Healthy, bus.Bus.CheckHealth().Status);
        await bus.Bus.Publish(new SyncForm("F.DM"));
        await received.Complete;
    }

    [Fact]
    public async Task Start_BeforeTheService_WaitsForIt()
    {
        var received = new Receipt<SyncForm>();
        int port;
        await using (var former = await Emulator.StartAsync())
            port = former.Port;
        await using var bus = await TestBus.CreateAsync(
            configure: (_, sqs) => sqs.ReceiveEndpoint(Names.Unique("q"), endpoint => endpoint.Handler<SyncForm>(received.HandleAsync)),
            options: new TestBusOptions { ServiceUrl = $"http://127.0.0.1:{port}" });
        var faulted = new TaskCompletionSource();
        bus.Bus.ConnectReceiveEndpointObserver(new HealthObserver(faulted, new TaskCompletionSource()));
        using var patience = new CancellationTokenSource(TestBus.Patience);

        var starting = bus.Bus.StartAsync(patience.Token);
        await faulted.Task.WaitAsync(TestBus.Patience);
        await using var emulator = await Emulator.StartAsync(port);
        await starting;

        await bus.Bus.Publish(new SyncForm("F.DM"), patience.Token);
        await received.Complete;
    }

    private sealed class HealthObserver(TaskCompletionSource faulted, TaskCompletionSource ready) : IReceiveEndpointObserver
    {
        public Task Ready(ReceiveEndpointReady ready1)
        {
            if (faulted.Task.IsCompleted)
                ready.TrySetResult();
            return Task.CompletedTask;
        }

        public Task Stopping(ReceiveEndpointStopping stopping) => Task.CompletedTask;

        public Task Completed(ReceiveEndpointCompleted completed) => Task.CompletedTask;

        public Task Faulted(ReceiveEndpointFaulted fault)
        {
            faulted.TrySetResult();
            return Task.CompletedTask;
        }
    }
}
