using System.Threading.Channels;
using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using MassTransit.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Tests.Support;

namespace Tests.Messaging.Outbox;

/// <summary>One process: a bus in memory, the outbox on a database, and an endpoint that collects every <see cref="OrderPlaced" /> that the broker brings.</summary>
public sealed class OrderHost : IAsyncDisposable
{
    private readonly ServiceProvider provider;

    private OrderHost(ServiceProvider provider) => this.provider = provider;

    public IServiceProvider Services => provider;

    public ITestHarness Harness => provider.GetRequiredService<ITestHarness>();

    public SendGate Gate => provider.GetRequiredService<SendGate>();

    public RoundTrips RoundTrips => provider.GetRequiredService<RoundTrips>();

    internal OutboxPipeline<OrderContext> Pipeline => provider.GetRequiredService<OutboxPipeline<OrderContext>>();

    public ChannelReader<int> Arrived => provider.GetRequiredService<Channel<int>>().Reader;

    public static async Task<OrderHost> StartAsync(OrderDatabase database, OrderHostOptions? options = null)
    {
        options ??= new OrderHostOptions();
        var services = new ServiceCollection();
        services.AddLogging(logging => logging.AddProvider(options.Log).SetMinimumLevel(LogLevel.Debug));
        services.AddSingleton<IConfiguration>(new ConfigurationBuilder().AddInMemoryCollection(options.Settings).Build());
        services.AddSingleton(options.Clock);
        services.AddSingleton<SendGate>().AddSingleton<RoundTrips>().AddSingleton(Channel.CreateUnbounded<int>());
        services.AddDbContext<OrderContext>((provider, db) =>
        {
            database.Use(db, provider.GetRequiredService<RoundTrips>());
            options.ConfigureDatabase(db);
        });
        services.AddMassTransitTestHarness(bus => Configure(bus, database.Provider, options));

        var host = new OrderHost(services.BuildServiceProvider(validateScopes: true));
        await host.Harness.Start();
        return host;
    }

    /// <summary>A process whose delivery runs and sends at each commit; it looks into the tables once, and then only when it is told to.</summary>
    public static async Task<OrderHost> StartDeliveringAsync(OrderDatabase database, OrderHostOptions? options = null)
    {
        options ??= new OrderHostOptions();
        var host = await StartAsync(database, options with
        {
            IsDelivering = true,
            Settings = new Dictionary<string, string?>(options.Settings) { ["Messaging:Outbox:PollInterval"] = "12:00:00" },
            ConfigureOutbox = outbox =>
            {
                outbox.QueryDelay = TimeSpan.FromHours(12);
                options.ConfigureOutbox(outbox);
            },
        });
        await host.Pipeline.Opened.WithPatience();
        return host;
    }

    /// <summary>Runs in a scope as a request does: publishes what is asked for and saves.</summary>
    public async Task PlaceAsync(params int[] numbers) => await InScopeAsync(async (db, bus) =>
    {
        foreach (var number in numbers)
            await bus.Publish(new OrderPlaced(number));
        await db.SaveChangesAsync();
    });

    public async Task InScopeAsync(Func<OrderContext, IPublishEndpoint, Task> work)
    {
        await using var scope = provider.CreateAsyncScope();
        await work(scope.ServiceProvider.GetRequiredService<OrderContext>(), scope.ServiceProvider.GetRequiredService<IPublishEndpoint>());
    }

    /// <summary>One pass of a delivery of its own, as another process would make it.</summary>
    public Task<bool> DeliverAsync() => CreateDelivery().DeliverAsync(TestContext.Current.CancellationToken);

    internal OutboxDelivery<OrderContext> CreateDelivery() => ActivatorUtilities.CreateInstance<OutboxDelivery<OrderContext>>(
        provider, ActivatorUtilities.CreateInstance<OutboxPipeline<OrderContext>>(provider));

    public async Task<int[]> TakeAsync(int count)
    {
        var taken = new int[count];
        for (var index = 0; index < count; index++)
            taken[index] = await Arrived.ReadAsync().WithPatience();
        return taken;
    }

    /// <summary>Asserts what the broker brings next.</summary>
    public async Task ExpectAsync(params int[] numbers) => Assert.Equal(numbers, await TakeAsync(numbers.Length));

    /// <summary>Stops the delivery as a host does that is asked to end.</summary>
    public Task StopDeliveryAsync() => provider.GetServices<IHostedService>().OfType<OutboxDeliveryService<OrderContext>>().Single()
        .StoppingAsync(TestContext.Current.CancellationToken);

    public async ValueTask DisposeAsync()
    {
        await Harness.Stop(CancellationToken.None);
        await provider.DisposeAsync();
    }

    private static void Configure(IBusRegistrationConfigurator bus, DatabaseProvider provider, OrderHostOptions options)
    {
        bus.DisableUsageTelemetry();

        // The harness ends its bus and services after its time limit, by default half a minute, however slow the machine is.
        bus.SetTestTimeouts(testTimeout: TimeSpan.FromMinutes(10));
        bus.AddEntityFrameworkOutbox<OrderContext>(outbox =>
        {
            _ = provider switch
            {
                DatabaseProvider.PostgreSql => outbox.UsePostgres(),
                DatabaseProvider.SqlServer => outbox.UseSqlServer(),
                _ => outbox.UseSqlite(),
            };
            outbox.DisableInboxCleanupService();
            options.ConfigureOutbox(outbox);
            outbox.UseBusOutbox(delivery =>
            {
                options.ConfigureDelivery(delivery);
                if (!options.IsDelivering)
                    delivery.DisableDeliveryService();
            });
        });
        options.ConfigureBus(bus);
        bus.UsingInMemory((context, factory) =>
        {
            context.GetRequiredService<SendGate>().Guard(factory);
            factory.ReceiveEndpoint("collector", endpoint =>
            {
                endpoint.ConcurrentMessageLimit = 1;
                endpoint.Handler<OrderPlaced>(order => context.GetRequiredService<Channel<int>>().Writer.WriteAsync(order.Message.Number).AsTask());
            });
            options.ConfigureEndpoints(context, factory);
        });
    }
}
