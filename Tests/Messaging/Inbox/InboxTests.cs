using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;
using Tests.Messaging.Outbox;
using Tests.Support;

namespace Tests.Messaging.Inbox;

/// <summary>One transaction a message: once in effect, and what it sends goes out after the commit.</summary>
public sealed class InboxTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_WithoutSaving_CommitsTheWorkAndSendsTheAnswer(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await InboxHost.StartAsync(database);

        await host.SubmitAsync(7);

        Assert.Equal(new Receipt(true, false), await host.Receipts().NextAsync());
        await host.ExpectAsync(7);
        await using var db = database.Open();
        Assert.Equal(7, (await db.Orders.SingleAsync(TestContext.Current.CancellationToken)).Number);
        var row = await db.Set<InboxState>().SingleAsync(TestContext.Current.CancellationToken);
        Assert.NotNull(row.Consumed);
        Assert.NotNull(row.Delivered);
        Assert.Equal(0, await database.CountAsync<OutboxMessage>());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_SavingSeveralTimesAndClearing_LosesNoAnswer(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await InboxHost.StartAsync(database);
        host.Script().Run = async (context, db) =>
        {
            await ConsumerScript.PlaceAsync(context, db);
            await db.SaveChangesAsync(context.CancellationToken);
            db.ChangeTracker.Clear();
            await context.Publish(new OrderPlaced(8));
            await db.SaveChangesAsync(context.CancellationToken);
        };

        await host.SubmitAsync(7);

        await host.ExpectAsync(7, 8);
        Assert.Equal(1, await database.CountAsync<Order>());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_Duplicate_IsAcknowledgedWithoutEffect(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await InboxHost.StartAsync(database);
        var messageId = NewId.NextGuid();

        await host.SubmitAsync(7, messageId);
        await host.Receipts().NextAsync();
        await host.SubmitAsync(7, messageId);

        Assert.Equal(new Receipt(true, false), await host.Receipts().NextAsync());
        await host.SubmitAsync(8);
        await host.ExpectAsync(7, 8);
        Assert.Equal(2, host.Script().Runs);
        Assert.Equal(2, await database.CountAsync<Order>());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_DuplicateWhileInProgress_WaitsAndHasNoEffect(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await InboxHost.StartAsync(database);
        var release = new TaskCompletionSource();
        host.Script().Run = async (context, db) =>
        {
            await release.Task;
            await ConsumerScript.PlaceAsync(context, db);
        };
        var messageId = NewId.NextGuid();

        await host.SubmitAsync(7, messageId);
        await host.RoundTrips.BeginsAsync(1);
        await host.SubmitAsync(7, messageId);
        await host.RoundTrips.BeginsAsync(1);
        release.SetResult();

        Assert.Equal(new Receipt(true, false), await host.Receipts().NextAsync());
        Assert.Equal(new Receipt(true, false), await host.Receipts().NextAsync());
        Assert.Equal(1, host.Script().Runs);
        Assert.Equal(1, await database.CountAsync<Order>());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_Throws_LeavesNothingBehind(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await InboxHost.StartAsync(database);
        host.Script().Run = FailAfterPlacingAsync;

        await host.SubmitAsync(7);

        Assert.Equal(new Receipt(false, true), await host.Receipts().NextAsync());
        Assert.True(await host.Harness.Published.Any<Fault<OrderSubmitted>>(TestContext.Current.CancellationToken));
        Assert.Equal(0, await database.CountAsync<Order>());
        Assert.Equal(0, await database.CountAsync<InboxState>());
        Assert.Equal(0, await database.CountAsync<OutboxMessage>());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_WhatCannotBeSaved_IsFaultedAndNotConsumed(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await InboxHost.StartAsync(database);
        var id = Guid.NewGuid();
        host.Script().Run = async (context, db) =>
        {
            db.Add(new Order { Id = id });
            await context.Publish(new OrderPlaced(context.Message.Number));
        };

        await host.SubmitAsync(1);
        Assert.Equal(new Receipt(true, false), await host.Receipts().NextAsync());
        await host.SubmitAsync(2);

        Assert.Equal(new Receipt(false, true), await host.Receipts().NextAsync());
        Assert.Equal(1, await database.CountAsync<InboxState>());
        await host.ExpectAsync(1);
        Assert.False(host.Arrived.TryRead(out _));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_ThrowsAndIsRetried_TakesEffectOnce(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await InboxHost.StartAsync(database, retries: 2);
        host.Script().Run = (context, db) =>
            host.Script().Runs < 3 ? FailAfterPlacingAsync(context, db) : ConsumerScript.PlaceAsync(context, db);

        await host.SubmitAsync(7);

        Assert.Equal(new Receipt(true, false), await host.Receipts().NextAsync());
        await host.SubmitAsync(8);
        await host.ExpectAsync(7, 8);
        Assert.Equal(2, await database.CountAsync<Order>());
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Consume_Always_OffersItsTransactionToOthers(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var host = await InboxHost.StartAsync(database);
        var seen = new TaskCompletionSource<(OrderContext Db, IDbContextTransaction? Open, DbTransactionContext? Offered)>();
        host.Script().Run = (context, db) =>
        {
            context.TryGetPayload<DbTransactionContext>(out var offered);
            seen.SetResult((db, db.Database.CurrentTransaction, offered));
            return Task.CompletedTask;
        };

        await host.SubmitAsync(7);

        var (db, open, offered) = await seen.Task.WithPatience();
        Assert.NotNull(offered);
        Assert.Same(db, offered.DbContext);
        Assert.Same(open, offered.Transaction);
        await host.Receipts().NextAsync();
    }

    private static async Task FailAfterPlacingAsync(ConsumeContext<OrderSubmitted> context, OrderContext db)
    {
        await ConsumerScript.PlaceAsync(context, db);
        await db.SaveChangesAsync(context.CancellationToken);
        throw new InvalidOperationException("The consumer fails after it has saved.");
    }
}
