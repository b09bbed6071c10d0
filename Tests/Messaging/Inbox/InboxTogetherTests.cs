using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;
using Tests.Messaging.Outbox;
using Tests.Support;

namespace Tests.Messaging.Inbox;

/// <summary>Deliveries that are at hand at the same time share one transaction, and none suffers for another.</summary>
public sealed class InboxTogetherTests
{
    private static readonly OrderHostOptions OneLane = new()
    {
        Settings = { ["Messaging:Inbox:Lanes"] = "1", ["Messaging:Inbox:MostTogether"] = "10" },
    };

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_SeveralAtHand_CommitsThemTogether(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await StartWithTenWaitingAsync(database, ConsumerScript.PlaceAsync);

        await ExpectConsumedAsync(host, 11);

        // The first by itself; the others in one or, when the last came a moment later, two.
        Assert.InRange(host.RoundTrips.Log.Count(entry => entry.StartsWith("INSERT INTO \"InboxState\"", StringComparison.Ordinal)), 2, 3);
        Assert.Equal(11, await database.CountAsync<Order>());
        Assert.Equal(Enumerable.Range(0, 11), (await host.TakeAsync(11)).Order());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_OneOfTenFails_SettlesTheOtherNineOnceAndMovesItAway(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await StartWithTenWaitingAsync(database, async (context, db) =>
        {
            await ConsumerScript.PlaceAsync(context, db);
            await db.SaveChangesAsync(context.CancellationToken);
            if (context.Message.Number == 5)
                throw new InvalidOperationException("Poison.");
        });

        var receipts = new List<Receipt>();
        while (receipts.Count < 11)
            receipts.Add(await host.Receipts().NextAsync());

        Assert.Single(receipts, receipt => receipt.IsFaulted);
        await using var db = database.Open();
        Assert.Equal([0, 1, 2, 3, 4, 6, 7, 8, 9, 10], await db.Orders.Select(order => order.Number).Order().ToListAsync(TestContext.Current.CancellationToken));
        Assert.Equal([0, 1, 2, 3, 4, 6, 7, 8, 9, 10], (await host.TakeAsync(10)).Order());
        Assert.Equal(10, await db.Set<InboxState>().CountAsync(row => row.Delivered != null, TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_OneSwallowsARefusedSave_KeepsNothingOfThatSave(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        var taken = Guid.NewGuid();
        await using var host = await StartWithTenWaitingAsync(database, async (context, db) =>
        {
            db.Add(new Order { Id = context.Message.Number == 0 ? taken : Guid.NewGuid(), Number = context.Message.Number });
            if (context.Message.Number == 5)
                db.Add(new Order { Id = taken, Number = 500 });
            try
            {
                await db.SaveChangesAsync(context.CancellationToken);
            }
            catch (DbUpdateException)
            {
                db.ChangeTracker.Clear();
                db.Add(new Order { Number = 50 });
            }
        });

        await ExpectConsumedAsync(host, 11);

        await using var db = database.Open();
        Assert.Equal(
            [0, 1, 2, 3, 4, 6, 7, 8, 9, 10, 50],
            await db.Orders.Select(order => order.Number).Order().ToListAsync(TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_TheSameMessageTwiceAtHand_TakesEffectOnce(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await StartWithTenWaitingAsync(database, ConsumerScript.PlaceAsync, messages: 5, copies: 2);

        await ExpectConsumedAsync(host, 11);

        Assert.Equal(6, await database.CountAsync<Order>());
        Assert.True(await database.IsDrainedAsync());
        // No delivery runs here, so a copy that finds messages committed and not sent yet sends them too, under the same ids.
        HashSet<int> arrived = [];
        while (arrived.Count < 6)
            arrived.UnionWith(await host.TakeAsync(1));
        Assert.Equal(Enumerable.Range(0, 6), arrived.Order());
    }

    /// <summary>Message 0 is consumed only when all others are at hand.</summary>
    private static async Task<OrderHost> StartWithTenWaitingAsync(
        OrderDatabase database, Func<ConsumeContext<OrderSubmitted>, OrderContext, Task> run, int messages = 10, int copies = 1)
    {
        var atHand = new CountdownEvents(1 + messages * copies);
        var begun = new CountdownEvents(1);
        var host = await InboxHost.StartAsync(database, OneLane with { ConfigureDatabase = _ => atHand.Signal() });
        host.Script().Run = async (context, db) =>
        {
            if (context.Message.Number == 0)
            {
                begun.Signal();
                await atHand.Reached.WithPatience();
            }

            await run(context, db);
        };

        await host.SubmitAsync(0);
        await begun.Reached.WithPatience();
        for (var number = 1; number <= messages; number++)
        {
            var id = NewId.NextGuid();
            for (var copy = 0; copy < copies; copy++)
                await host.SubmitAsync(number, id);
        }

        return host;
    }

    private static async Task ExpectConsumedAsync(OrderHost host, int count)
    {
        for (var index = 0; index < count; index++)
            Assert.Equal(new Receipt(true, false), await host.Receipts().NextAsync());
    }

    /// <summary>Ends a wait when something has happened a number of times.</summary>
    private sealed class CountdownEvents(int count)
    {
        private readonly TaskCompletionSource reached = new(TaskCreationOptions.RunContinuationsAsynchronously);
        private int left = count;

        public Task Reached => reached.Task;

        public void Signal()
        {
            if (Interlocked.Decrement(ref left) == 0)
                reached.SetResult();
        }
    }
}
