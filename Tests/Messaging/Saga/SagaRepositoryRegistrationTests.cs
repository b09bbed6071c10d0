using MassTransit;
using MassTransit.EntityFrameworkCoreIntegration;
using MassTransit.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Tests.Support;

namespace Tests.Messaging.Saga;

/// <summary>The ways to give the repository its context.</summary>
public sealed class SagaRepositoryRegistrationTests
{
    private readonly Guid _id = NewId.NextGuid();

    [Fact]
    public void Configure_WithoutADbContext_SaysWhatToCall()
    {
        var exception = Assert.Throws<ConfigurationException>(() => new ServiceCollection().AddMassTransit(
            bus => bus.AddSagaStateMachine<TallyStateMachine, Tally>().EntityFrameworkRepository(_ => { })));

        Assert.Contains("Tally", exception.Message, StringComparison.Ordinal);
        Assert.Contains("call AddDbContext, ExistingDbContext or DatabaseFactory", exception.Message, StringComparison.Ordinal);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_WithADatabaseFactory_UsesContextsOfItsOwn(DatabaseProvider provider)
    {
        await using var bus = await TallyBus.StartAsync(provider, r => r.DatabaseFactory(services =>
        {
            var options = services.GetRequiredService<DbContextOptions<TallyDbContext>>();
            return () => new TallyDbContext(options);
        }));

        await bus.PublishAsync(new TallyStarted(_id, "A-1"));
        await bus.PublishAsync(new TallyRaised(_id));

        Assert.Equal(2, (await bus.FindAsync(_id))!.Count);
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_WithAddDbContext_RegistersAndUsesIt(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        await using var services = new ServiceCollection().AddLogging(logging => logging.SetMinimumLevel(LogLevel.None)).AddSingleton<TallyProbe>().AddMassTransitTestHarness(bus =>
        {
            bus.DisableUsageTelemetry();
            bus.AddSagaStateMachine<TallyStateMachine, Tally>().EntityFrameworkRepository(r =>
            {
                r.AddDbContext<DbContext, TallyDbContext>((_, options) => TallyBus.Use(options, database));
                r.LockStatementProvider = TallyBus.LocksOf(provider);
            });
        }).BuildServiceProvider(validateScopes: true);
        await using (var scope = services.CreateAsyncScope())
            await scope.ServiceProvider.GetRequiredService<DbContext>().Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        var harness = await services.StartTestHarness();

        await harness.Bus.Publish(new TallyStarted(_id, "A-1"), TestContext.Current.CancellationToken);
        Assert.True(await harness.Consumed.Any<TallyStarted>(TestContext.Current.CancellationToken));

        Assert.NotNull(await services.GetRequiredService<ILoadSagaRepository<Tally>>().Load(_id));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_SagaAddedByType_UsesTheProvider(DatabaseProvider provider)
    {
        await using var bus = await TallyBus.StartAsync(
            provider,
            registration =>
            {
                registration.SetEntityFrameworkSagaRepositoryProvider(r =>
                {
                    r.ExistingDbContext<TallyDbContext>();
                    r.LockStatementProvider = TallyBus.LocksOf(provider);
                });
                registration.AddSagaStateMachine(typeof(TallyStateMachine));
            },
            null);

        await bus.PublishAsync(new TallyStarted(_id, "A-1"));

        Assert.NotNull(await bus.FindAsync(_id));
    }

    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Handle_WithARepositoryMadeWithoutAContainer_KeepsTheInstance(DatabaseProvider provider)
    {
        await using var database = await TestDatabase.CreateAsync(provider);
        var options = new DbContextOptionsBuilder<TallyDbContext>();
        TallyBus.Use(options, database);
        await using (var db = new TallyDbContext(options.Options))
            await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);
        var repository = EntityFrameworkSagaRepository<Tally>.CreatePessimistic(() => new TallyDbContext(options.Options), TallyBus.LocksOf(provider));
        using var harness = new InMemoryTestHarness();
        harness.OnConfigureInMemoryReceiveEndpoint += endpoint => endpoint.StateMachineSaga(new TallyStateMachine(new TallyProbe()), repository);
        await harness.Start(TestContext.Current.CancellationToken);

        await harness.InputQueueSendEndpoint.Send(new TallyStarted(_id, "A-1"), TestContext.Current.CancellationToken);
        Assert.True(await harness.Consumed.Any<TallyStarted>(TestContext.Current.CancellationToken));
        await harness.Stop();

        Assert.NotNull(await ((ILoadSagaRepository<Tally>)repository).Load(_id));
    }

    [Fact]
    public async Task Handle_WithAnExecutionStrategyThatRetries_LeavesTheRetryToTheEndpoint()
    {
        await using var bus = await TallyBus.StartAsync(DatabaseProvider.PostgreSql, r => r.DatabaseFactory(services =>
        {
            var connection = services.GetRequiredService<TallyDbContext>().Database.GetConnectionString();
            var options = new DbContextOptionsBuilder<TallyDbContext>().UseNpgsql(connection, npgsql => npgsql.EnableRetryOnFailure()).Options;
            return () => new TallyDbContext(options);
        }));
        var both = new Rendezvous(2);
        bus.Probe.Inside = message => message == "started" ? both.ArriveAsync() : Task.CompletedTask;

        await bus.PublishAsync(new TallyStarted(_id, "A-1"), new TallyStarted(_id, "A-2"));

        Assert.Equal(["started", "started", "started again"], bus.Probe.Handled);
        Assert.Equal(2, (await bus.FindAsync(_id))!.Count);
    }
}
