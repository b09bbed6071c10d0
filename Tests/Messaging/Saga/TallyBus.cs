using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using MassTransit.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using ServiceDefaults.Data;
using Tests.Messaging.Outbox;
using Tests.Support;

namespace Tests.Messaging.Saga;

/// <summary>A bus in memory with the tally saga on a real database.</summary>
internal sealed class TallyBus : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly ServiceProvider _services;
    private readonly Consumptions _consumptions = new();

    private TallyBus(TestDatabase database, ServiceProvider services)
    {
        _database = database;
        _services = services;
        Harness = services.GetRequiredService<ITestHarness>();
        Harness.Bus.ConnectConsumeObserver(_consumptions);
    }

    public ITestHarness Harness { get; }

    public TallyProbe Probe => _services.GetRequiredService<TallyProbe>();

    public IServiceProvider Services => _services;

    public RoundTrips RoundTrips => _services.GetRequiredService<RoundTrips>();

    public static Task<TallyBus> StartAsync(
        DatabaseProvider provider,
        Action<IEntityFrameworkSagaRepositoryConfigurator<Tally>>? repository = null,
        Action<IRegistrationContext, IReceiveEndpointConfigurator>? endpoint = null) =>
        StartAsync<TallyStateMachine>(provider, repository, endpoint);

    public static Task<TallyBus> StartAsync<TMachine>(
        DatabaseProvider provider,
        Action<IEntityFrameworkSagaRepositoryConfigurator<Tally>>? repository = null,
        Action<IRegistrationContext, IReceiveEndpointConfigurator>? endpoint = null)
        where TMachine : class, SagaStateMachine<Tally> =>
        StartAsync(
            provider,
            bus => bus.AddSagaStateMachine<TMachine, Tally>((context, saga) => { }).EntityFrameworkRepository(r =>
            {
                r.ExistingDbContext<TallyDbContext>();
                r.LockStatementProvider = LocksOf(provider);
                repository?.Invoke(r);
            }),
            endpoint);

    public static async Task<TallyBus> StartAsync(
        DatabaseProvider provider, Action<IBusRegistrationConfigurator> configure, Action<IRegistrationContext, IReceiveEndpointConfigurator>? endpoint)
    {
        var database = await TestDatabase.CreateAsync(provider);
        var services = new ServiceCollection()
            .AddLogging(logging => logging.SetMinimumLevel(LogLevel.None))
            .AddSingleton<TallyProbe>()
            .AddSingleton<RoundTrips>()
            .AddSingleton<Openings>()
            .AddDbContext<TallyDbContext>((provider, options) =>
            {
                Use(options, database).AddInterceptors(provider.GetRequiredService<RoundTrips>());
                provider.GetRequiredService<Openings>().Opened();
            })
            .AddMassTransitTestHarness(bus =>
            {
                bus.DisableUsageTelemetry();
                configure(bus);
                bus.AddConfigureEndpointsCallback((context, _, receive) =>
                {
                    receive.UseMessageRetry(retry => retry.Immediate(20));
                    endpoint?.Invoke(context, receive);
                });
            })
            .BuildServiceProvider(validateScopes: true);

        var started = new TallyBus(database, services);
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<TallyDbContext>().Database.EnsureCreatedAsync();
        await started.Harness.Start();
        return started;
    }

    public static DbContextOptionsBuilder Use(DbContextOptionsBuilder options, TestDatabase database) =>
        database.Provider == DatabaseProvider.Sqlite ? options.UseSqliteWithWriteGate(database.ConnectionString) : database.Use(options);

    public static ILockStatementProvider LocksOf(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.Sqlite => new SqliteLockStatementProvider(),
        DatabaseProvider.PostgreSql => new PostgresLockStatementProvider(),
        _ => new SqlServerLockStatementProvider(),
    };

    public Openings Openings => _services.GetRequiredService<Openings>();

    /// <summary>What ended with an exception, after all retries.</summary>
    public IReadOnlyCollection<Exception> Failures => _consumptions.Failures;

    /// <summary>Publishes side by side, and returns once all were handled to the end, with or without success.</summary>
    public Task PublishAsync<T>(params T[] messages)
        where T : class =>
        Task.WhenAll(messages.Select(message => PublishAsync(message, NewId.NextGuid())));

    /// <summary>Publishes with an id of the caller's.</summary>
    public async Task PublishAsync<T>(T message, Guid messageId)
        where T : class
    {
        await Harness.Bus.Publish(message, context =>
        {
            context.MessageId = messageId;
            context.CorrelationId = message is TallyRaised raised ? raised.TallyId : null;
        }, TestContext.Current.CancellationToken);
        await _consumptions.WaitAsync(messageId);
    }

    public async Task<T> ReadAsync<T>(Func<TallyDbContext, Task<T>> read)
    {
        await using var scope = _services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<TallyDbContext>());
    }

    public Task<Tally?> FindAsync(Guid id) =>
        ReadAsync(db => db.Set<Tally>().Include(tally => tally.Lines).AsNoTracking().SingleOrDefaultAsync(tally => tally.CorrelationId == id));

    public async ValueTask DisposeAsync()
    {
        await _services.DisposeAsync();
        await _database.DisposeAsync();
    }
}
