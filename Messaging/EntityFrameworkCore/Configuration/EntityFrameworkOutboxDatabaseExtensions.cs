using MassTransit.EntityFrameworkCoreIntegration;

namespace MassTransit;

/// <summary>Names the database under inbox and outbox.</summary>
public static class EntityFrameworkOutboxDatabaseExtensions
{
    /// <summary>Locks as SQL Server does.</summary>
    /// <param name="configurator">The settings to change.</param>
    /// <param name="enableSchemaCaching">Whether statements are kept, per model; default true.</param>
    /// <returns>The same settings.</returns>
    public static IEntityFrameworkOutboxConfigurator UseSqlServer(
        this IEntityFrameworkOutboxConfigurator configurator, bool enableSchemaCaching = true) =>
        configurator.Use(new SqlServerLockStatementProvider(enableSchemaCaching));

    /// <summary>Locks as PostgreSQL does.</summary>
    /// <param name="configurator">The settings to change.</param>
    /// <param name="enableSchemaCaching">Whether statements are kept, per model; default true.</param>
    /// <returns>The same settings.</returns>
    public static IEntityFrameworkOutboxConfigurator UsePostgres(
        this IEntityFrameworkOutboxConfigurator configurator, bool enableSchemaCaching = true) =>
        configurator.Use(new PostgresLockStatementProvider(enableSchemaCaching));

    /// <summary>Locks as MySQL does. Not tested against a live server.</summary>
    /// <param name="configurator">The settings to change.</param>
    /// <param name="enableSchemaCaching">Whether statements are kept, per model; default true.</param>
    /// <returns>The same settings.</returns>
    public static IEntityFrameworkOutboxConfigurator UseMySql(
        this IEntityFrameworkOutboxConfigurator configurator, bool enableSchemaCaching = true) =>
        configurator.Use(new MySqlLockStatementProvider(enableSchemaCaching));

    /// <summary>Relies on SQLite's single writer.</summary>
    /// <param name="configurator">The settings to change.</param>
    /// <param name="enableSchemaCaching">Whether statements are kept, per model; default true.</param>
    /// <returns>The same settings.</returns>
    public static IEntityFrameworkOutboxConfigurator UseSqlite(
        this IEntityFrameworkOutboxConfigurator configurator, bool enableSchemaCaching = true) =>
        configurator.Use(new SqliteLockStatementProvider(enableSchemaCaching));

    /// <summary>Locks as Oracle does. Not tested against a live server.</summary>
    /// <param name="configurator">The settings to change.</param>
    /// <param name="enableSchemaCaching">Whether statements are kept, per model; default true.</param>
    /// <returns>The same settings.</returns>
    public static IEntityFrameworkOutboxConfigurator UseOracle(
        this IEntityFrameworkOutboxConfigurator configurator, bool enableSchemaCaching = true) =>
        configurator.Use(new OracleLockStatementProvider(enableSchemaCaching));

    private static IEntityFrameworkOutboxConfigurator Use(this IEntityFrameworkOutboxConfigurator configurator, ILockStatementProvider provider)
    {
        ArgumentNullException.ThrowIfNull(configurator);
        configurator.LockStatementProvider = provider;
        return configurator;
    }
}
