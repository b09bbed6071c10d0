using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Tests.Messaging.Outbox;
using Tests.Support;

namespace Tests.Messaging.Inbox;

/// <summary>What a consumer sent, when the broker or the process goes away between commit and sending.</summary>
public sealed class InboxDeliveryTests
{
    private static readonly Dictionary<string, string?> Hasty = new()
    {
        ["Messaging:Outbox:PollInterval"] = "00:00:00.010", ["Messaging:Outbox:FirstDelay"] = "00:00:00.001",
    };

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Send_FailsAfterTheCommit_IsFinishedByTheDelivery(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await InboxHost.StartAsync(database, new() { IsDelivering = true, Settings = Hasty });
        FailFirstSend(host);

        await host.SubmitAsync(7);

        Assert.Equal(new Receipt(true, false), await host.Receipts().NextAsync());
        await host.ExpectAsync(7);
        Assert.Equal(1, host.Script().Runs);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Send_FailsWithoutADelivery_IsFinishedByTheRetryWithoutTheConsumer(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await InboxHost.StartAsync(database, retries: 1);
        FailFirstSend(host);

        await host.SubmitAsync(7);

        Assert.Equal(new Receipt(true, false), await host.Receipts().NextAsync());
        await host.ExpectAsync(7);
        Assert.Equal(1, host.Script().Runs);
        Assert.Equal(0, await database.CountAsync<OutboxMessage>());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Send_CrashAfterTheCommit_IsFinishedByTheNextProcessOnceTheLeaseHasEnded(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await CrashWithLeaseAsync(database, clock.GetUtcNow().AddSeconds(60));
        await using var next = await InboxHost.StartAsync(database, new() { Clock = clock });

        clock.Advance(TimeSpan.FromSeconds(59));
        Assert.False(await next.DeliverAsync());
        clock.Advance(TimeSpan.FromSeconds(2));
        Assert.True(await next.DeliverAsync());

        await next.ExpectAsync(7);
        await using var db = database.Open();
        Assert.NotNull((await db.Set<InboxState>().SingleAsync(TestContext.Current.CancellationToken)).Delivered);
        Assert.Equal(0, await database.CountAsync<OutboxMessage>());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Redelivery_WhileAnotherProcessSends_IsAcknowledgedAndSendsNothing(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        var messageId = await CrashWithLeaseAsync(database, TimeProvider.System.GetUtcNow().AddMinutes(10));
        await using var next = await InboxHost.StartAsync(database, new() { IsDelivering = true, Settings = Hasty });

        await next.SubmitAsync(7, messageId);

        Assert.Equal(new Receipt(true, false), await next.Receipts().NextAsync());
        await next.SubmitAsync(8);
        await next.ExpectAsync(8);
        Assert.Equal(1, next.Script().Runs);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Send_LongerThanTheLease_LeavesTheRestToOthers(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await InboxHost.StartAsync(database, new() { Clock = clock });
        host.Gate.OnSend = _ => Task.Run(() => clock.Advance(TimeSpan.FromSeconds(9)));
        host.Script().Run = async (context, _) =>
        {
            for (var number = 0; number < 10; number++)
                await context.Publish(new OrderPlaced(number));
        };
        await host.SubmitAsync(9);
        Assert.False((await host.Receipts().NextAsync()).IsConsumed);

        Assert.Equal(4, await database.CountAsync<OutboxMessage>());
        await host.ExpectAsync(0, 1, 2, 3, 4, 5);
    }

    private static void FailFirstSend(OrderHost host)
    {
        var sends = 0;
        host.Gate.OnSend = _ => Interlocked.Increment(ref sends) == 1
            ? Task.FromException(new IOException("The broker cannot be reached."))
            : Task.CompletedTask;
    }

    // The broker refuses, so the answer stays in the table; then the row is made to look as a process leaves it that ends while sending.
    private static async Task<Guid> CrashWithLeaseAsync(OrderDatabase database, DateTimeOffset until)
    {
        var messageId = NewId.NextGuid();
        await using (var crashed = await InboxHost.StartAsync(database))
        {
            crashed.Gate.OnSend = _ => Task.FromException(new IOException("The broker cannot be reached."));
            await crashed.SubmitAsync(7, messageId);
            Assert.False((await crashed.Receipts().NextAsync()).IsConsumed);
        }

        await using var db = database.Open();
        var lease = new DeliveryLease(until, 0).ToLockId(LeaseLayouts.Of(db.Database));
        await db.Set<InboxState>().ExecuteUpdateAsync(set => set.SetProperty(row => row.LockId, lease), TestContext.Current.CancellationToken);
        return messageId;
    }
}
