using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Tests.Support;

namespace Tests.Messaging.Outbox;

/// <summary>A process that goes away, or is asked to, between commit, send and settlement.</summary>
public sealed class OutboxLossTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Crash_BetweenCommitAndSend_IsTakenOverWhenTheFirstLeaseEnds(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var hanging = await OrderHost.StartDeliveringAsync(database, new() { Clock = clock });
        await using var other = await OrderHost.StartAsync(database, new() { Clock = clock });
        var release = new TaskCompletionSource();
        hanging.Gate.OnSend = _ => release.Task;
        await hanging.PlaceAsync(1);

        Assert.False(await other.DeliverAsync());
        clock.Advance(TimeSpan.FromSeconds(16));
        Assert.True(await other.DeliverAsync());

        await other.ExpectAsync(1);
        Assert.True(await database.IsDrainedAsync());
        release.SetResult();
        await hanging.Pipeline.DrainAsync(TestContext.Current.CancellationToken);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Crash_BetweenSendAndSettlement_IsSentAgainWithTheSameMessageId(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        var away = new FailWhile("DELETE FROM") { IsOn = true };
        await using var crashing = await OrderHost.StartDeliveringAsync(
            database, new() { Clock = clock, ConfigureDatabase = options => options.AddInterceptors(away) });
        await using var other = await OrderHost.StartAsync(database, new() { Clock = clock });
        await crashing.PlaceAsync(1);
        await crashing.ExpectAsync(1);
        await crashing.StopDeliveryAsync().WithPatience();

        clock.Advance(TimeSpan.FromSeconds(16));
        await other.DeliverAsync();

        await other.ExpectAsync(1);
        Assert.True(await database.IsDrainedAsync());
        Assert.Equal(await FirstIdAsync(crashing), await FirstIdAsync(other));
    }

    [Fact]
    public async Task Settlement_ThatFailsForAWhile_IsMadeUpForWithoutSendingAgain()
    {
        await using var database = await OrderDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var away = new FailWhile("DELETE FROM") { IsOn = true };
        var log = new LogLines();
        await using var host = await OrderHost.StartDeliveringAsync(database, new()
        {
            Log = log, Settings = { ["Messaging:Outbox:FirstDelay"] = "00:00:00.001" }, ConfigureDatabase = options => options.AddInterceptors(away),
        });
        await host.PlaceAsync(1);
        await host.ExpectAsync(1);

        away.IsOn = false;
        await host.Pipeline.DrainAsync(TestContext.Current.CancellationToken);

        Assert.True(await database.IsDrainedAsync());
        Assert.False(host.Arrived.TryRead(out _));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Stop_UnderLoad_LeavesNothingClaimedAndLosesNothing(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var stopping = await OrderHost.StartDeliveringAsync(
            database, new() { Clock = clock, Settings = { ["Messaging:Outbox:Senders"] = "3", ["Messaging:Outbox:HandOverMessages"] = "40" } });
        await using var other = await OrderHost.StartAsync(database, new() { Clock = clock });
        var (amid, release) = (new TaskCompletionSource(), new TaskCompletionSource());
        var sends = 0;
        stopping.Gate.OnSend = _ =>
        {
            if (Interlocked.Increment(ref sends) <= 5)
                return Task.CompletedTask;
            amid.TrySetResult();
            return release.Task;
        };
        for (var number = 0; number < 60; number++)
            await stopping.PlaceAsync(number);
        await amid.Task.WithPatience();

        var stopped = stopping.StopDeliveryAsync();
        release.SetResult();
        await stopped.WithPatience();
        await stopping.PlaceAsync(60);

        // The clock stands still: nothing may have to wait for the end of a lease.
        var left = await database.CountAsync<OutboxState>();
        await other.DeliverAsync();
        Assert.True(await database.IsDrainedAsync());
        Assert.Equal(Enumerable.Range(0, 61), (await stopping.TakeAsync(61 - left)).Concat(await other.TakeAsync(left)).Order());
    }

    private static async Task<Guid?> FirstIdAsync(OrderHost host)
    {
        await foreach (var consumed in host.Harness.Consumed.SelectAsync<OrderPlaced>(TestContext.Current.CancellationToken))
            return consumed.Context.MessageId;
        return null;
    }
}
