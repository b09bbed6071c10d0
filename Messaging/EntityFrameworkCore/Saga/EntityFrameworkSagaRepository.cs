using System.Diagnostics.CodeAnalysis;
using MassTransit.Saga;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Makes a saga repository without a container.</summary>
/// <typeparam name="TSaga">The saga instance.</typeparam>
[SuppressMessage("Design", "CA1000:Do not declare static members on generic types", Justification = "The shape of the official type.")]
public static class EntityFrameworkSagaRepository<TSaga>
    where TSaga : class, ISaga
{
    /// <summary>Makes a repository that relies on a version token.</summary>
    /// <param name="dbContextFactory">Gives contexts.</param>
    /// <param name="queryCustomization">Changes the query by which instances are loaded; null leaves it.</param>
    /// <returns>The repository.</returns>
    public static ISagaRepository<TSaga> CreateOptimistic(
        ISagaDbContextFactory<TSaga> dbContextFactory, Func<IQueryable<TSaga>, IQueryable<TSaga>>? queryCustomization = null) =>
        Create(dbContextFactory, new OptimisticSagaLoader<TSaga>(queryCustomization));

    /// <summary>Makes a repository that relies on a version token.</summary>
    /// <param name="dbContextFactory">Makes a new context each time.</param>
    /// <param name="queryCustomization">Changes the query by which instances are loaded; null leaves it.</param>
    /// <returns>The repository.</returns>
    public static ISagaRepository<TSaga> CreateOptimistic(
        Func<DbContext> dbContextFactory, Func<IQueryable<TSaga>, IQueryable<TSaga>>? queryCustomization = null) =>
        CreateOptimistic(new DelegateSagaDbContextFactory<TSaga>(dbContextFactory), queryCustomization);

    /// <summary>Makes a repository that locks rows.</summary>
    /// <param name="dbContextFactory">Gives contexts.</param>
    /// <param name="lockStatementProvider">The SQL that locks; null for SQL Server's.</param>
    /// <param name="queryCustomization">Changes the query by which instances are loaded; null leaves it.</param>
    /// <returns>The repository.</returns>
    public static ISagaRepository<TSaga> CreatePessimistic(
        ISagaDbContextFactory<TSaga> dbContextFactory,
        ILockStatementProvider? lockStatementProvider = null,
        Func<IQueryable<TSaga>, IQueryable<TSaga>>? queryCustomization = null) =>
        Create(dbContextFactory, new PessimisticSagaLoader<TSaga>(lockStatementProvider ?? new SqlServerLockStatementProvider(), queryCustomization));

    /// <summary>Makes a repository that locks rows.</summary>
    /// <param name="dbContextFactory">Makes a new context each time.</param>
    /// <param name="lockStatementProvider">The SQL that locks; null for SQL Server's.</param>
    /// <param name="queryCustomization">Changes the query by which instances are loaded; null leaves it.</param>
    /// <returns>The repository.</returns>
    public static ISagaRepository<TSaga> CreatePessimistic(
        Func<DbContext> dbContextFactory,
        ILockStatementProvider? lockStatementProvider = null,
        Func<IQueryable<TSaga>, IQueryable<TSaga>>? queryCustomization = null) =>
        CreatePessimistic(new DelegateSagaDbContextFactory<TSaga>(dbContextFactory), lockStatementProvider, queryCustomization);

    private static SagaRepository<TSaga> Create(ISagaDbContextFactory<TSaga> dbContexts, ISagaLoader<TSaga> loader)
    {
        var factory = new EntityFrameworkSagaRepositoryContextFactory<TSaga>(
            dbContexts,
            new SagaConsumeContextFactory<DbContext, TSaga>(),
            new EntityFrameworkSagaRepositorySettings<TSaga> { Loader = loader });

        return new SagaRepository<TSaga>(factory, factory, factory);
    }
}
