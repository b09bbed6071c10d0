using Tests.Support;

namespace Tests.Messaging.Outbox;

/// <summary>The delivery as it runs in a process.</summary>
public sealed class OutboxDeliveryServiceTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Run_WhileAnotherProcessCommits_FindsItsMessagesByPolling(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var publishing = await OrderHost.StartAsync(database);
        await using var delivering = await OrderHost.StartAsync(
            database, new() { IsDelivering = true, Settings = { ["Messaging:Outbox:PollInterval"] = "00:00:00.020" } });

        await publishing.PlaceAsync(1);
        await delivering.ExpectAsync(1);
        await publishing.PlaceAsync(2);

        await delivering.ExpectAsync(2);
    }

    [Fact]
    public async Task Run_WithATableThatCannotBeRead_GoesOnWhenItCan()
    {
        await using var database = await OrderDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var log = new LogLines();
        await using var host = await OrderHost.StartAsync(database, new()
        {
            IsDelivering = true, Log = log, Settings = { ["Messaging:Outbox:FirstDelay"] = "00:00:00.001" },
            ConfigureDatabase = options => options.AddInterceptors(new FailOnce("FROM \"OutboxState\"")),
        });

        await host.PlaceAsync(1);

        await host.ExpectAsync(1);
        Assert.Contains(log.Lines, line => line.EventId == 7103);
    }

    [Fact]
    public async Task Stopping_AmidSending_SettlesBeforeTheBusStops()
    {
        await using var database = await OrderDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var host = await OrderHost.StartAsync(database, new() { IsDelivering = true });
        var sending = new TaskCompletionSource();
        var release = new TaskCompletionSource();
        host.Gate.OnSend = _ =>
        {
            sending.TrySetResult();
            return release.Task;
        };
        await host.PlaceAsync(1);
        await sending.Task.WithPatience();

        var stopping = host.StopDeliveryAsync();
        Assert.False(stopping.IsCompleted);
        release.SetResult();
        await stopping.WithPatience();

        // Cancelled or sent, the message is in one place: the table or the queue.
        var left = await database.CountAsync<MassTransit.EntityFrameworkCoreIntegration.OutboxMessage>();
        Assert.Equal(1, left + (host.Arrived.TryRead(out _) ? 1 : 0));
    }
}
