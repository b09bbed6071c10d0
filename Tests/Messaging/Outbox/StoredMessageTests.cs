using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Messaging.Operations;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tests.Messaging.AmazonSqs;
using Tests.Support;

namespace Tests.Messaging.Outbox;

/// <summary>What stands in the rows, so that the official delivery can send what ours has stored, and the other way round.</summary>
public sealed class StoredMessageTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Publish_ThroughTheOutbox_StoresTheEnvelopeAndItsParts(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var bus = await StartAsync(database);
        await InScopeAsync(bus, services => services.GetRequiredService<IPublishEndpoint>().Publish(new OrderPlaced(7), context => context.Headers.Set("Environment", "uat")));

        var stored = await ReadAsync(database);

        Assert.Equal(("application/vnd.masstransit+json", "urn:message:Tests.Messaging.Outbox:OrderPlaced"), (stored.ContentType, stored.MessageType));
        Assert.Equal($"amazonsqs://us-east-1/{bus.Options.Scope}_Tests_Messaging_Outbox-OrderPlaced?type=topic", stored.DestinationAddress?.ToString());
        Assert.Equal(bus.Bus.Address, stored.SourceAddress);
        Assert.Equal("{\n  \"Environment\": \"uat\"\n}", stored.Headers?.ReplaceLineEndings("\n"));
        Assert.Null(stored.Properties);
        Assert.StartsWith($"{{\n  \"messageId\": \"{stored.MessageId}\"", stored.Body.ReplaceLineEndings("\n"), StringComparison.Ordinal);
        Assert.Equal((null, null, null), (stored.InboxMessageId, stored.InboxConsumerId, stored.EnqueueTime));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Publish_ThroughTheOutbox_AddsOneUnclaimedState(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var bus = await StartAsync(database);
        await InScopeAsync(bus, async services =>
        {
            await services.GetRequiredService<IPublishEndpoint>().Publish(new OrderPlaced(1));
            await services.GetRequiredService<IPublishEndpoint>().Publish(new OrderPlaced(2));
        });

        await using var db = database.Open();
        var state = await db.Set<OutboxState>().SingleAsync(TestContext.Current.CancellationToken);
        Assert.Equal((Guid.Empty, null, null), (state.LockId, state.Delivered, state.LastSequenceNumber));
        Assert.Equal(2, await db.Set<OutboxMessage>().CountAsync(message => message.OutboxId == state.OutboxId, TestContext.Current.CancellationToken));
    }

    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Send_WithWhatOnlyTheTransportKnows_StoresItInTheProperties(DatabaseProvider provider)
    {
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var bus = await StartAsync(database);
        await InScopeAsync(bus, async services =>
        {
            var queue = await services.GetRequiredService<ISendEndpointProvider>().GetSendEndpoint(new Uri("queue:orders.fifo"));
            await queue.Send(new OrderPlaced(7), context =>
            {
                context.SetGroupId("g1");
                context.SetDeduplicationId("d1");
                context.TimeToLive = TimeSpan.FromHours(1);
                context.Delay = TimeSpan.FromSeconds(5);
            });
        });

        var stored = await ReadAsync(database);

        Assert.Equal(
            "{\n  \"Delay\": \"00:00:05\",\n  \"SQS-GroupId\": \"g1\",\n  \"SQS-DeduplicationId\": \"d1\"\n}", stored.Properties?.ReplaceLineEndings("\n"));
        Assert.Equal($"amazonsqs://us-east-1/{bus.Options.Scope}/orders.fifo", stored.DestinationAddress?.ToString());
        Assert.Equal(TimeSpan.FromHours(1) - TimeSpan.FromSeconds(5), stored.ExpirationTime - stored.EnqueueTime);
    }

    [Fact]
    public async Task Publish_OfWhatTheTopicWouldNotTake_IsRefusedBeforeTheSave()
    {
        await using var database = await OrderDatabase.CreateAsync(DatabaseProvider.Sqlite);
        await using var bus = await StartAsync(database);

        var refusal = await Assert.ThrowsAsync<MessageTooLargeException>(() => InScopeAsync(bus, services =>
            services.GetRequiredService<IPublishEndpoint>().Publish(new OrderPlaced(7), context => context.Headers.Set("x-text", new string('x', 256 * 1024)))));

        Assert.Equal(256 * 1024, refusal.Limit);
        Assert.Equal(0, await database.CountAsync<OutboxMessage>());
    }

    private static Task<TestBus> StartAsync(OrderDatabase database) => TestBus.StartAsync(bus =>
    {
        bus.AddDbContext<OrderContext>(options => database.Use(options));
        bus.AddEntityFrameworkOutbox<OrderContext>(outbox =>
        {
            _ = database.Provider switch
            {
                DatabaseProvider.PostgreSql => outbox.UsePostgres(),
                DatabaseProvider.SqlServer => outbox.UseSqlServer(),
                _ => outbox.UseSqlite(),
            };
            outbox.DisableInboxCleanupService();
            outbox.UseBusOutbox(delivery => delivery.DisableDeliveryService());
        });
    });

    private static async Task InScopeAsync(TestBus bus, Func<IServiceProvider, Task> send)
    {
        await using var scope = bus.Services.CreateAsyncScope();
        await send(scope.ServiceProvider);
        await scope.ServiceProvider.GetRequiredService<OrderContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
    }

    private static async Task<OutboxMessage> ReadAsync(OrderDatabase database)
    {
        await using var db = database.Open();
        return await db.Set<OutboxMessage>().SingleAsync(TestContext.Current.CancellationToken);
    }
}
