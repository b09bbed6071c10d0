using System.Data;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tests.Messaging.Outbox;
using Tests.Support;

namespace Tests.Messaging.Inbox;

/// <summary>Transactions that had to give way are run again, and nobody is alarmed.</summary>
public sealed class InboxRaceTests
{
    [Fact]
    public async Task Consume_LosingASerializationRace_RunsAgainWithoutAFault()
    {
        await using var database = await OrderDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        var log = new LogLines();
        await using var host = await InboxHost.StartAsync(database, new()
        {
            Log = log,
            ConfigureOutbox = outbox => outbox.IsolationLevel = IsolationLevel.RepeatableRead,
            Settings = { ["Messaging:Inbox:MostTogether"] = "1" },
        });
        await AddCounterAsync(database);
        var bothHaveRead = new Barrier(2);
        host.Script().Run = async (context, db) =>
        {
            var counter = await db.Orders.SingleAsync(context.CancellationToken);
            if (host.Script().Runs <= 2)
                await Task.Run(() => bothHaveRead.SignalAndWait(context.CancellationToken), context.CancellationToken);
            counter.Number++;
        };

        await host.SubmitAsync(1);
        await host.SubmitAsync(2);

        Assert.Equal(new Receipt(true, false), await host.Receipts().NextAsync());
        Assert.Equal(new Receipt(true, false), await host.Receipts().NextAsync());
        await using var db = database.Open();
        Assert.Equal(2, (await db.Orders.SingleAsync(TestContext.Current.CancellationToken)).Number);
        Assert.Equal(3, host.Script().Runs);
        Assert.DoesNotContain(log.Lines, line => line.EventId is 7104 || (line.Level >= LogLevel.Warning && line.Text.StartsWith("R-", StringComparison.Ordinal)));
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Consume_PublishingByTheScope_SendsWhatTheRunPublishedThatSucceeded(bool isRace)
    {
        await using var database = await OrderDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        await using var host = await InboxHost.StartAsync(database, new() { IsDelivering = true }, retries: 1);
        host.Script().Run = async (context, db) =>
        {
            var run = host.Script().Runs;
            await context.GetPayload<IServiceProvider>().GetRequiredService<IPublishEndpoint>().Publish(new OrderPlaced(run), context.CancellationToken);
            await db.SaveChangesAsync(context.CancellationToken);
            if (run == 1)
                throw isRace ? new DbUpdateConcurrencyException("Somebody was faster.") : new TimeoutException("Try it again.");
        };

        await host.SubmitAsync(7);

        Assert.Equal(new Receipt(true, false), await host.Receipts().NextAsync());
        var placed = await host.TakeAsync(1);
        Assert.Equal(2, Assert.Single(placed));
    }

    [Fact]
    public async Task Consume_UnderARetryingStrategy_KeepsItsTransaction()
    {
        await using var database = await OrderDatabase.CreateAsync(DatabaseProvider.PostgreSql);
        await using var host = await InboxHost.StartAsync(database, new()
        {
            IsDelivering = true,
            ConfigureDatabase = options => options.UseNpgsql(database.ConnectionString, npgsql => npgsql.EnableRetryOnFailure()),
        });
        host.Script().Run = async (context, db) =>
        {
            await ConsumerScript.PlaceAsync(context, db);
            await db.SaveChangesAsync(context.CancellationToken);
        };

        await host.SubmitAsync(7);
        await host.PlaceAsync(8);

        Assert.Equal(new Receipt(true, false), await host.Receipts().NextAsync());
        Assert.Equal([7, 8], (await host.TakeAsync(2)).Order());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_ManyDuplicatesAtOnce_TakesEffectOncePerMessage(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await InboxHost.StartAsync(database, new() { IsDelivering = true });
        var ids = Enumerable.Range(0, 10).Select(_ => NewId.NextGuid()).ToArray();

        await Task.WhenAll(Enumerable.Range(0, 40).Select(number => host.SubmitAsync(number % 10, ids[number % 10])));
        for (var count = 0; count < 40; count++)
            Assert.Equal(new Receipt(true, false), await host.Receipts().NextAsync());

        Assert.Equal(10, host.Script().Runs);
        Assert.Equal(10, await database.CountAsync<Order>());
        Assert.Equal(Enumerable.Range(0, 10), (await host.TakeAsync(10)).Order());
        Assert.False(host.Arrived.TryRead(out _));
    }

    private static async Task AddCounterAsync(OrderDatabase database)
    {
        await using var db = database.Open();
        db.Add(new Order());
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    }
}
