using MassTransit;
using MassTransit.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Security.Actors;
using ServiceDefaults;

namespace Tests.Security.Audit.Recording.Support;

/// <summary>A consumer behind the inbox, on a bus in memory that carries the actor, in front of a database that is recorded.</summary>
internal sealed class RecordingBus : IAsyncDisposable
{
    private readonly ServiceProvider _provider;

    private RecordingBus(ServiceProvider provider) => _provider = provider;

    public ITestHarness Harness => _provider.GetRequiredService<ITestHarness>();

    public IServiceProvider Services => _provider;

    /// <param name="recorder">The database.</param>
    /// <param name="script">What the consumer does.</param>
    /// <param name="onContext">Runs for each context that is made, which is once a delivery.</param>
    /// <param name="configure">More consumers.</param>
    public static async Task<RecordingBus> StartAsync(
        Recorder recorder, SampleScript script, Action? onContext = null, Action<IBusRegistrationConfigurator>? configure = null)
    {
        var services = new ServiceCollection().AddLogging().AddSingleton(script).AddSingleton<IBusPipeConfigurator, ActorPipes>();
        // It stands still, so that no second transaction begins beside the first.
        services.Replace(ServiceDescriptor.Singleton<TimeProvider>(recorder.Clock));
        services.AddDbContext<RecordingDbContext>(
            (_, options) =>
            {
                onContext?.Invoke();
                recorder.Configure((DbContextOptionsBuilder<RecordingDbContext>)options);
            });
        services.AddMassTransitTestHarness(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.SetTestTimeouts(testTimeout: TimeSpan.FromMinutes(1), testInactivityTimeout: TimeSpan.FromSeconds(30));
            bus.AddConsumer<SampleConsumer>();
            configure?.Invoke(bus);
            bus.AddEntityFrameworkOutbox<RecordingDbContext>(outbox => Use(outbox, recorder.Provider));
            bus.AddConfigureEndpointsCallback((context, _, endpoint) => endpoint.UseEntityFrameworkOutbox<RecordingDbContext>(context));
            bus.UsingInMemory((context, factory) =>
            {
                foreach (var pipe in context.GetServices<IBusPipeConfigurator>())
                    pipe.Configure(factory, context);
                factory.ConfigureEndpoints(context);
            });
        });
        var host = new RecordingBus(services.BuildServiceProvider(validateScopes: true));
        await host.Harness.Start();
        return host;
    }

    /// <summary>Waits until so many messages were consumed, or failed.</summary>
    public async Task ConsumedAsync(int count)
    {
        var seen = 0;
        await foreach (var _ in Harness.Consumed.SelectAsync<AddSample>(TestContext.Current.CancellationToken))
        {
            if (++seen == count)
                return;
        }
        Assert.Fail($"{seen} of {count} messages were consumed.");
    }

    public ValueTask DisposeAsync() => _provider.DisposeAsync();

    private static void Use(IEntityFrameworkOutboxConfigurator outbox, Tests.Support.DatabaseProvider provider)
    {
        if (provider == Tests.Support.DatabaseProvider.PostgreSql)
            outbox.UsePostgres();
        else if (provider == Tests.Support.DatabaseProvider.SqlServer)
            outbox.UseSqlServer();
        else
            outbox.UseSqlite();
    }
}
