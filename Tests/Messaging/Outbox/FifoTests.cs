using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.Extensions.DependencyInjection;
using Tests.Messaging.AmazonSqs;
using Tests.Support;
using Names = Tests.Support.Names;

namespace Tests.Messaging.Outbox;

public sealed class FifoTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Send_ThroughTheOutboxToAFifoQueue_KeepsGroupIdsAndOrder(DatabaseProvider provider)
    {
        var name = Names.Unique("q") + ".fifo";
        var queue = await RawQueue.CreateAsync(name);
        await using var database = await OrderDatabase.CreateAsync(provider);
        await using var bus = await StartAsync(database);
        await using var scope = bus.Services.CreateAsyncScope();
        var endpoint = await scope.ServiceProvider.GetRequiredService<ISendEndpointProvider>().GetSendEndpoint(new Uri($"queue:{name}"));

        for (var number = 1; number <= 3; number++)
        {
            await endpoint.Send(new OrderPlaced(number), context =>
            {
                context.SetGroupId("g1");
                context.SetDeduplicationId($"d{number}");
            });
        }

        await scope.ServiceProvider.GetRequiredService<OrderContext>().SaveChangesAsync(TestContext.Current.CancellationToken);
        await DeliverAsync(bus.Services);

        for (var number = 1; number <= 3; number++)
        {
            var message = await queue.TakeAsync();
            Assert.Equal(("g1", $"d{number}"), (message.Attributes["MessageGroupId"], message.Attributes["MessageDeduplicationId"]));
        }
    }

    private static Task<bool> DeliverAsync(IServiceProvider services) => ActivatorUtilities.CreateInstance<OutboxDelivery<OrderContext>>(
        services, ActivatorUtilities.CreateInstance<OutboxPipeline<OrderContext>>(services)).DeliverAsync(TestContext.Current.CancellationToken);

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
}
