using System.Data;
using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;

namespace MassTransit;

/// <summary>Sets how sagas are kept by EF Core.</summary>
public interface IEntityFrameworkSagaRepositoryConfigurator
{
    /// <summary>How concurrent messages for one instance are kept apart; default <see cref="MassTransit.ConcurrencyMode.Pessimistic" />.
    /// <see cref="MassTransit.ConcurrencyMode.Optimistic" /> also sets the isolation level to read committed.</summary>
    ConcurrencyMode ConcurrencyMode { set; }

    /// <summary>The isolation level of the repository's own transactions. Unset, a pessimistic repository uses read committed with a row lock
    /// for a message correlated by id, and serializable for one correlated by a query, so that two first messages cannot create two instances.</summary>
    IsolationLevel IsolationLevel { set; }

    /// <summary>The SQL that locks rows; default <see cref="SqlServerLockStatementProvider" />.</summary>
    ILockStatementProvider LockStatementProvider { set; }

    /// <summary>Uses a version token instead of row locks.</summary>
    /// <param name="useTransaction">Whether the repository opens a transaction around a message; default true.</param>
    void SetOptimisticConcurrency(bool useTransaction = true);

    /// <summary>Registers a context and uses it.</summary>
    /// <typeparam name="TContext">The context type to resolve.</typeparam>
    /// <typeparam name="TImplementation">The context type to create.</typeparam>
    /// <param name="optionsAction">Sets the context's options; null when the context does it itself.</param>
    void AddDbContext<TContext, TImplementation>(Action<IServiceProvider, DbContextOptionsBuilder<TImplementation>>? optionsAction = null)
        where TContext : DbContext
        where TImplementation : DbContext, TContext;

    /// <summary>Uses a context that is registered elsewhere. In a consumer's scope it is the scope's instance, and the saga joins its transaction.</summary>
    /// <typeparam name="TContext">The context type to resolve.</typeparam>
    void ExistingDbContext<TContext>()
        where TContext : DbContext;
}

/// <summary>Sets how one saga type is kept by EF Core.</summary>
/// <typeparam name="TSaga">The saga instance.</typeparam>
public interface IEntityFrameworkSagaRepositoryConfigurator<TSaga> : IEntityFrameworkSagaRepositoryConfigurator
    where TSaga : class, ISaga
{
    /// <summary>Makes a context of its own for every message.</summary>
    /// <param name="databaseFactory">Makes a new context each time.</param>
    void DatabaseFactory(Func<DbContext> databaseFactory);

    /// <summary>Makes a context of its own for every message, out of the scope's services.</summary>
    /// <param name="databaseFactory">Gives, for a scope, what makes a new context each time.</param>
    void DatabaseFactory(Func<IServiceProvider, Func<DbContext>> databaseFactory);

    /// <summary>Changes the query by which instances are loaded, to include related rows for instance.</summary>
    /// <param name="queryCustomization">Gets and returns a query.</param>
    void CustomizeQuery(Func<IQueryable<TSaga>, IQueryable<TSaga>> queryCustomization);
}
