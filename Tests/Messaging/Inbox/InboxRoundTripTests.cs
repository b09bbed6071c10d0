using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Time.Testing;
using Tests.Messaging.Outbox;
using Tests.Support;

namespace Tests.Messaging.Inbox;

/// <summary>How often the inbox talks to the database, the consumer's own query and save included.</summary>
public sealed class InboxRoundTripTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.Servers), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_WithoutOutgoingMessages_NeedsFourRoundTrips(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await InboxHost.StartAsync(database);
        host.Script().Run = QueryAndSaveAsync;

        await host.SubmitAsync(7);
        await host.Receipts().NextAsync();

        // Insert the inbox row, query, save, commit.
        AssertCount(4, host.RoundTrips);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.Servers), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_WithOutgoingMessages_NeedsSixRoundTrips(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await InboxHost.StartAsync(database);
        host.Script().Run = async (context, db) =>
        {
            await context.Publish(new OrderPlaced(7));
            await context.Publish(new OrderPlaced(8));
            await QueryAndSaveAsync(context, db);
        };

        await host.SubmitAsync(7);
        await host.Receipts().NextAsync();

        // As above, and: outgoing rows with their mark in the inbox row; after sending their removal with the end mark.
        AssertCount(6, host.RoundTrips);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.Servers), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_ADuplicate_NeedsFourRoundTrips(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await InboxHost.StartAsync(database);
        var messageId = NewId.NextGuid();
        await host.SubmitAsync(7, messageId);
        await host.Receipts().NextAsync();
        host.RoundTrips.Clear();

        await host.SubmitAsync(7, messageId);
        await host.Receipts().NextAsync();

        // In vain among others, then by itself: insert, lock, commit.
        AssertCount(4, host.RoundTrips);
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.Servers), MemberType = typeof(DatabaseProviders))]
    public async Task Deliver_ManyUnits_NeedsOneSetOfStatements(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await OrderHost.StartAsync(database, new() { Clock = new FakeTimeProvider(TimeProvider.System.GetUtcNow()) });
        for (var number = 0; number < 50; number++)
            await host.PlaceAsync(number, number);
        host.RoundTrips.Clear();

        await host.DeliverAsync();

        // Claim, load a page of 100, settle the first that is sent, then all others; and one look into the inbox.
        var settled = host.RoundTrips.Log.Count(statement => statement.Contains("DELETE FROM", StringComparison.Ordinal));
        Assert.InRange(settled, 1, 2);
        AssertCount(3 + settled, host.RoundTrips);
    }

    private static async Task QueryAndSaveAsync(ConsumeContext<OrderSubmitted> context, OrderContext db)
    {
        var count = await db.Orders.CountAsync(context.CancellationToken);
        db.Add(new Order { Number = count });
        await db.SaveChangesAsync(context.CancellationToken);
    }

    private static void AssertCount(int expected, RoundTrips actual) =>
        Assert.True(expected == actual.Log.Count, $"{actual.Log.Count} round trips:\n{string.Join("\n--\n", actual.Log)}");
}
