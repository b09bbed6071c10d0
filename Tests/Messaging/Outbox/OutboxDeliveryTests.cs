using System.Collections.Concurrent;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Messaging.Operations.Quarantine;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Tests.Support;

namespace Tests.Messaging.Outbox;

/// <summary>Passes of the delivery: each message once, in order inside a unit, past what cannot be sent.</summary>
public sealed class OutboxDeliveryTests
{
    private static readonly Uri Poison = new("queue:poison");

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Deliver_ByTwoProcessesAtOnce_SendsEachMessageOnce(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await OrderHost.StartAsync(database, new() { ConfigureOutbox = outbox => outbox.QueryMessageLimit = 7 });
        for (var number = 0; number < 60; number++)
            await host.PlaceAsync(number);

        await Task.WhenAll(DrainAsync(host), DrainAsync(host));

        Assert.Equal(Enumerable.Range(0, 60), (await host.TakeAsync(60)).Order());
        Assert.False(host.Arrived.TryRead(out _));
        Assert.True(await database.IsDrainedAsync());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Deliver_AUnitLargerThanAPage_SendsItInOrder(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await OrderHost.StartAsync(database, new() { ConfigureDelivery = delivery => delivery.MessageDeliveryLimit = 10 });
        var numbers = Enumerable.Range(0, 35).ToArray();
        await host.PlaceAsync(numbers);

        Assert.True(await host.DeliverAsync());

        await host.ExpectAsync(numbers);
        Assert.True(await database.IsDrainedAsync());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Deliver_ManyUnits_SendsThemSideBySideWithoutHoldingAConnection(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await OrderHost.StartAsync(database);
        for (var number = 0; number < 20; number++)
            await host.PlaceAsync(number);
        var all = new TaskCompletionSource();
        var underWay = 0;
        host.Gate.OnSend = async _ =>
        {
            if (Interlocked.Increment(ref underWay) == 20)
                all.SetResult();
            await all.Task;
        };

        var pass = host.DeliverAsync();
        await all.Task.WithPatience();
        await host.PlaceAsync(20);
        await pass;

        Assert.Equal(1, await database.CountAsync<OutboxState>());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Deliver_AMessageThatCannotBeSent_BacksOffAndGoesToQuarantineWhileOthersPass(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await OrderHost.StartAsync(
            database, new() { Clock = clock, Settings = { ["Messaging:Outbox:AttemptsBeforeQuarantine"] = "3" } });
        await PlaceAroundPoisonAsync(host);
        var attempts = RefusePoison(host);

        await host.DeliverAsync();
        await host.PlaceAsync(9);
        await host.DeliverAsync();
        await host.ExpectAsync(1, 9);
        Assert.Single(attempts);
        foreach (var pause in new[] { 1, 2 })
        {
            clock.Advance(TimeSpan.FromSeconds(pause));
            await host.DeliverAsync();
        }

        Assert.Equal(3, attempts.Count);
        await host.DeliverAsync();
        await host.ExpectAsync(2);
        await using var db = database.Open();
        var quarantined = await db.Set<OutboxQuarantine>().SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal(3, quarantined.Attempts);
        Assert.Contains("No such queue", quarantined.Reason, StringComparison.Ordinal);
        Assert.Contains("\"number\": 666", quarantined.Body, StringComparison.Ordinal);
        Assert.True(await database.IsDrainedAsync());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Deliver_WhileTheBrokerIsAway_NeverGivesUp(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await OrderHost.StartAsync(
            database, new() { Clock = clock, Settings = { ["Messaging:Outbox:AttemptsBeforeQuarantine"] = "3" } });
        await host.PlaceAsync(1);
        host.Gate.OnSend = _ => throw new HttpRequestException("503");
        for (var attempt = 0; attempt < 20; attempt++)
        {
            Assert.True(await host.DeliverAsync());
            clock.Advance(TimeSpan.FromSeconds(15));
        }

        host.Gate.OnSend = _ => Task.CompletedTask;
        await host.DeliverAsync();

        await host.ExpectAsync(1);
        Assert.Equal(0, await database.CountAsync<OutboxQuarantine>());
    }

    [Fact]
    public async Task Deliver_RefusedOnceAfterALongOutage_IsNotQuarantinedYet()
    {
        await using var database = await OrderDatabase.CreateAsync(DatabaseProvider.Sqlite);
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await OrderHost.StartAsync(
            database, new() { Clock = clock, Settings = { ["Messaging:Outbox:AttemptsBeforeQuarantine"] = "4" } });
        await host.PlaceAsync(1);
        host.Gate.OnSend = _ => throw new HttpRequestException("503");
        for (var attempt = 0; attempt < 10; attempt++)
        {
            await host.DeliverAsync();
            clock.Advance(TimeSpan.FromSeconds(15));
        }

        host.Gate.OnSend = _ => throw new InvalidOperationException("No such topic yet");
        await host.DeliverAsync();

        Assert.Equal(0, await database.CountAsync<OutboxQuarantine>());
        host.Gate.OnSend = _ => Task.CompletedTask;
        clock.Advance(TimeSpan.FromMinutes(5));
        await host.DeliverAsync();
        await host.ExpectAsync(1);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Deliver_AfterACrashWhileSending_WaitsForTheLeaseAndSendsAgain(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await OrderHost.StartAsync(database, new() { Clock = clock });
        await host.PlaceAsync(1);
        await using (var db = database.Open())
        {
            var claim = new ClaimTimes(clock.GetUtcNow(), clock.GetUtcNow().AddSeconds(60), db.Database);
            Assert.Single(await BusOutboxSource.Instance.ClaimAsync(db, claim, 10, TestContext.Current.CancellationToken));
        }

        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(await host.DeliverAsync());
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(await host.DeliverAsync());

        await host.ExpectAsync(1);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Deliver_StoppedAmidAUnit_SettlesWhatWasSentAndReleasesTheRest(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await OrderHost.StartAsync(database);
        await host.PlaceAsync(1, 2, 3);
        using var stopping = new CancellationTokenSource();
        var sends = 0;
        host.Gate.OnSend = _ => ++sends == 2 ? stopping.CancelAsync() : Task.CompletedTask;

        // What is on its way ends: cancelled, nobody could say whether the broker has taken it.
        await host.CreateDelivery().DeliverAsync(stopping.Token);
        Assert.Equal(1, await database.CountAsync<OutboxMessage>());
        host.Gate.OnSend = _ => Task.CompletedTask;
        await host.DeliverAsync();

        await host.ExpectAsync(1, 2, 3);
    }

    private static async Task DrainAsync(OrderHost host)
    {
        while (await host.DeliverAsync())
        {
        }
    }

    private static Task PlaceAroundPoisonAsync(OrderHost host) => host.InScopeAsync(async (db, bus) =>
    {
        await bus.Publish(new OrderPlaced(1));
        await bus.Publish(new OrderPlaced(666), context => context.DestinationAddress = Poison);
        await bus.Publish(new OrderPlaced(2));
        await db.SaveChangesAsync();
        await db.Set<OutboxMessage>().Where(message => message.Body.Contains("\"number\": 666"))
            .ExecuteUpdateAsync(set => set.SetProperty(message => message.DestinationAddress, Poison));
    });

    private static ConcurrentBag<Uri> RefusePoison(OrderHost host)
    {
        var attempts = new ConcurrentBag<Uri>();
        host.Gate.OnSend = destination =>
        {
            if (!destination.AbsolutePath.EndsWith("poison", StringComparison.Ordinal))
                return Task.CompletedTask;
            attempts.Add(destination);
            throw new ConfigurationException("No such queue");
        };
        return attempts;
    }
}
