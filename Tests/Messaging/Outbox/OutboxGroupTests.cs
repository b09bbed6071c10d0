using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Tests.Support;

namespace Tests.Messaging.Outbox;

/// <summary>Messages with a group keep their order over many units.</summary>
public sealed class OutboxGroupTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Deliver_UnitsOfOneGroupAfterAFailure_KeepsTheirOrderWhileOthersPass(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        var clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow());
        await using var host = await OrderHost.StartAsync(database, new() { Clock = clock });
        for (var number = 1; number <= 5; number++)
        {
            await host.PlaceAsync(number);
            clock.Advance(TimeSpan.FromMilliseconds(1));
        }

        await GroupAllButTheLastAsync(database);
        var refused = 0;
        host.Gate.OnSend = destination => destination.AbsolutePath.EndsWith("collector", StringComparison.Ordinal) && ++refused == 1
            ? throw new InvalidOperationException("Refused")
            : Task.CompletedTask;
        var delivery = host.CreateDelivery();

        await delivery.DeliverAsync(TestContext.Current.CancellationToken);
        await host.ExpectAsync(5);
        Assert.Equal(4, await database.CountAsync<OutboxMessage>());
        clock.Advance(TimeSpan.FromSeconds(1.2));
        await delivery.DeliverAsync(TestContext.Current.CancellationToken);

        await host.ExpectAsync(1, 2, 3, 4);
        Assert.True(await database.IsDrainedAsync());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Reserve_WhileUnitsOfAGroupWaitInTheTable_IsRefusedToThatGroupOnly(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await OrderHost.StartDeliveringAsync(database);
        await using var db = database.Open();
        OutboxMessage[] grouped = [new() { Body = "", Properties = """{ "SQS-GroupId": "a" }""" }], plain = [new() { Body = "" }];
        var source = BusOutboxSource.Instance;
        using var before = host.Pipeline.TryReserve(source, db, grouped);

        host.Pipeline.DetourOf(source).Open(DateTimeOffset.MaxValue);

        Assert.NotNull(before);
        Assert.Null(host.Pipeline.TryReserve(source, db, grouped));
        using var other = host.Pipeline.TryReserve(source, db, plain);
        Assert.NotNull(other);
    }

    // The transport in memory knows no groups, so the rows are made to look as the SQS transport writes them. The first can be told by where it goes.
    private static async Task GroupAllButTheLastAsync(OrderDatabase database)
    {
        await using var db = database.Open();
        var last = await db.Set<OutboxMessage>().MaxAsync(message => message.SequenceNumber, TestContext.Current.CancellationToken);
        var first = await db.Set<OutboxMessage>().MinAsync(message => message.SequenceNumber, TestContext.Current.CancellationToken);
        await db.Set<OutboxMessage>().Where(message => message.SequenceNumber == first)
            .ExecuteUpdateAsync(set => set.SetProperty(message => message.DestinationAddress, new Uri("loopback://localhost/collector")), TestContext.Current.CancellationToken);
        await db.Set<OutboxMessage>().Where(message => message.SequenceNumber != last)
            .ExecuteUpdateAsync(set => set.SetProperty(message => message.Properties, """{ "SQS-GroupId": "site-1" }"""), TestContext.Current.CancellationToken);
    }
}
