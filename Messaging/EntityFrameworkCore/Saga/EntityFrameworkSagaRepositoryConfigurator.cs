using System.Data;
using MassTransit.Configuration;
using MassTransit.Saga;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Collects the settings of one saga repository and registers it.</summary>
/// <typeparam name="TSaga">The saga instance.</typeparam>
internal sealed class EntityFrameworkSagaRepositoryConfigurator<TSaga> : IEntityFrameworkSagaRepositoryConfigurator<TSaga>, ISpecification
    where TSaga : class, ISaga
{
    private Action<IServiceCollection>? registerDbContext;
    private Func<IQueryable<TSaga>, IQueryable<TSaga>>? customize;
    private ConcurrencyMode mode = ConcurrencyMode.Pessimistic;
    private IsolationLevel? isolationLevel;
    private bool usesTransaction = true;

    public ConcurrencyMode ConcurrencyMode
    {
        set
        {
            mode = value;
            if (value == ConcurrencyMode.Optimistic)
                isolationLevel = System.Data.IsolationLevel.ReadCommitted;
        }
    }

    public IsolationLevel IsolationLevel
    {
        set => isolationLevel = value;
    }

    public ILockStatementProvider LockStatementProvider { private get; set; } = new SqlServerLockStatementProvider();

    public void SetOptimisticConcurrency(bool useTransaction = true)
    {
        mode = ConcurrencyMode.Optimistic;
        usesTransaction = useTransaction;
    }

    public void AddDbContext<TContext, TImplementation>(
        Action<IServiceProvider, DbContextOptionsBuilder<TImplementation>>? optionsAction = null)
        where TContext : DbContext
        where TImplementation : DbContext, TContext =>
        registerDbContext = services =>
        {
            // Two sagas may name the same context; its options are set once.
            if (!services.Any(service => service.ServiceType == typeof(TContext)))
                services.AddDbContext<TContext, TImplementation>((provider, options) => optionsAction?.Invoke(provider, (DbContextOptionsBuilder<TImplementation>)options));

            services.AddScoped<ISagaDbContextFactory<TSaga>, ScopedSagaDbContextFactory<TContext, TSaga>>();
        };

    public void ExistingDbContext<TContext>()
        where TContext : DbContext =>
        registerDbContext = services => services.AddScoped<ISagaDbContextFactory<TSaga>, ScopedSagaDbContextFactory<TContext, TSaga>>();

    public void DatabaseFactory(Func<DbContext> databaseFactory) => DatabaseFactory(_ => databaseFactory);

    public void DatabaseFactory(Func<IServiceProvider, Func<DbContext>> databaseFactory) =>
        registerDbContext = services => services.AddScoped<ISagaDbContextFactory<TSaga>>(
            provider => new DelegateSagaDbContextFactory<TSaga>(databaseFactory(provider)));

    public void CustomizeQuery(Func<IQueryable<TSaga>, IQueryable<TSaga>> queryCustomization) => customize = queryCustomization;

    public IEnumerable<ValidationResult> Validate()
    {
        if (registerDbContext is null)
            yield return this.Failure("DbContext", "must be specified: call AddDbContext, ExistingDbContext or DatabaseFactory");
    }

    public void Register(ISagaRepositoryRegistrationConfigurator<TSaga> services)
    {
        registerDbContext!(services);
        services.AddSingleton(new EntityFrameworkSagaRepositorySettings<TSaga>
        {
            Loader = mode == ConcurrencyMode.Pessimistic
                ? new PessimisticSagaLoader<TSaga>(LockStatementProvider, customize)
                : new OptimisticSagaLoader<TSaga>(customize),
            IsolationLevel = isolationLevel,
            UsesTransaction = usesTransaction,
        });

        services.RegisterSagaRepository<TSaga, DbContext, SagaConsumeContextFactory<DbContext, TSaga>, EntityFrameworkSagaRepositoryContextFactory<TSaga>>();
        services.RegisterQuerySagaRepository<TSaga, EntityFrameworkSagaRepositoryContextFactory<TSaga>>();
        services.RegisterLoadSagaRepository<TSaga, EntityFrameworkSagaRepositoryContextFactory<TSaga>>();
    }
}
