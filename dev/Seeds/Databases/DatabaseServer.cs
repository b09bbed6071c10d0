using Builder.Service.Data;
using Cdms.Service.Data;
using Microsoft.EntityFrameworkCore;
using Runner.Local;
using ServiceDefaults;

namespace Seeds.Databases;

/// <summary>Where the databases of the runs are: migrated once, then copied.</summary>
internal abstract class DatabaseServer : IAsyncDisposable
{
    public abstract LocalDatabase Kind { get; }

    public abstract IConnectionCutter Cutter { get; }

    public static async Task<DatabaseServer> StartAsync(LocalDatabase kind, string folder, CancellationToken cancellationToken)
    {
        DatabaseServer server = kind == LocalDatabase.Postgres ? await PostgresDatabases.StartAsync(cancellationToken) : new SqliteDatabases(folder);
        foreach (var service in Enum.GetValues<ServiceName>())
            await server.MigrateTemplateAsync(service, cancellationToken);
        return server;
    }

    /// <summary>An empty database with the tables of the service; gives its connection string.</summary>
    public abstract Task<string> CopyAsync(ServiceName service, string name, CancellationToken cancellationToken);

    public abstract Task DropAsync(IEnumerable<string> connectionStrings);

    public abstract ValueTask DisposeAsync();

    protected abstract Task MigrateTemplateAsync(ServiceName service, CancellationToken cancellationToken);

    protected async Task MigrateAsync(ServiceName service, string connectionString, CancellationToken cancellationToken)
    {
        await using var context = Create(service, connectionString);
        await context.Database.MigrateAsync(cancellationToken);
    }

    private DbContext Create(ServiceName service, string connectionString) => (service, Kind) switch
    {
        (ServiceName.Builder, LocalDatabase.Postgres) => new PostgreSqlBuilderDbContext(Options<PostgreSqlBuilderDbContext>(DatabaseProvider.PostgreSql, connectionString)),
        (ServiceName.Builder, _) => new SqliteBuilderDbContext(Options<SqliteBuilderDbContext>(DatabaseProvider.Sqlite, connectionString)),
        (_, LocalDatabase.Postgres) => new PostgreSqlCdmsDbContext(Options<PostgreSqlCdmsDbContext>(DatabaseProvider.PostgreSql, connectionString)),
        _ => new SqliteCdmsDbContext(Options<SqliteCdmsDbContext>(DatabaseProvider.Sqlite, connectionString)),
    };

    private static DbContextOptions<T> Options<T>(DatabaseProvider provider, string connectionString)
        where T : DbContext
    {
        var options = new DbContextOptionsBuilder<T>();
        options.UseServiceDatabase(provider, connectionString);
        return options.Options;
    }
}
