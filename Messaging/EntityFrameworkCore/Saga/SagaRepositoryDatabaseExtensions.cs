using MassTransit.EntityFrameworkCoreIntegration;

namespace MassTransit;

/// <summary>Chooses the database product of a saga repository.</summary>
public static class SagaRepositoryDatabaseExtensions
{
    /// <summary>Locks rows by the hints of SQL Server, the default.</summary>
    /// <param name="configurator">The saga repository.</param>
    /// <returns>The same.</returns>
    public static IEntityFrameworkSagaRepositoryConfigurator UseSqlServer(this IEntityFrameworkSagaRepositoryConfigurator configurator) =>
        configurator.Use(new SqlServerLockStatementProvider());

    /// <summary>As <see cref="UseSqlServer(IEntityFrameworkSagaRepositoryConfigurator)" />, in a schema.</summary>
    /// <param name="configurator">The saga repository.</param>
    /// <param name="schemaName">The schema of tables whose mapping names none.</param>
    /// <returns>The same.</returns>
    public static IEntityFrameworkSagaRepositoryConfigurator UseSqlServer(
        this IEntityFrameworkSagaRepositoryConfigurator configurator, string schemaName) =>
        configurator.Use(new SqlServerLockStatementProvider(schemaName));

    /// <summary>Locks rows as PostgreSQL does.</summary>
    /// <param name="configurator">The saga repository.</param>
    /// <returns>The same.</returns>
    public static IEntityFrameworkSagaRepositoryConfigurator UsePostgres(this IEntityFrameworkSagaRepositoryConfigurator configurator) =>
        configurator.Use(new PostgresLockStatementProvider());

    /// <summary>As <see cref="UsePostgres(IEntityFrameworkSagaRepositoryConfigurator)" />, in a schema.</summary>
    /// <param name="configurator">The saga repository.</param>
    /// <param name="schemaName">The schema of tables whose mapping names none.</param>
    /// <returns>The same.</returns>
    public static IEntityFrameworkSagaRepositoryConfigurator UsePostgres(
        this IEntityFrameworkSagaRepositoryConfigurator configurator, string schemaName) =>
        configurator.Use(new PostgresLockStatementProvider(schemaName));

    /// <summary>Locks rows as MySQL does.</summary>
    /// <param name="configurator">The saga repository.</param>
    /// <returns>The same.</returns>
    public static IEntityFrameworkSagaRepositoryConfigurator UseMySql(this IEntityFrameworkSagaRepositoryConfigurator configurator) =>
        configurator.Use(new MySqlLockStatementProvider());

    /// <summary>Relies on SQLite's single writer.</summary>
    /// <param name="configurator">The saga repository.</param>
    /// <returns>The same.</returns>
    public static IEntityFrameworkSagaRepositoryConfigurator UseSqlite(this IEntityFrameworkSagaRepositoryConfigurator configurator) =>
        configurator.Use(new SqliteLockStatementProvider());

    /// <summary>Locks rows as Oracle does.</summary>
    /// <param name="configurator">The saga repository.</param>
    /// <returns>The same.</returns>
    public static IEntityFrameworkSagaRepositoryConfigurator UseOracle(this IEntityFrameworkSagaRepositoryConfigurator configurator) =>
        configurator.Use(new OracleLockStatementProvider());

    private static IEntityFrameworkSagaRepositoryConfigurator Use(
        this IEntityFrameworkSagaRepositoryConfigurator configurator, ILockStatementProvider provider)
    {
        ArgumentNullException.ThrowIfNull(configurator);

        configurator.LockStatementProvider = provider;
        return configurator;
    }
}
