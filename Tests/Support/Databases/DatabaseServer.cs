using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;

namespace Tests.Support.Databases;

/// <summary>What differs between the databases when a test wants one of its own.</summary>
internal abstract class DatabaseServer
{
    private static readonly Lazy<SqliteServer> Sqlite = new();
    private static readonly Lazy<Task<DatabaseServer>> PostgreSql = new(async () => new PostgreSqlServer(await PostgresServer.SharedAsync()));
    private readonly ConcurrentDictionary<string, Lazy<Task<string>>> _templates = new(StringComparer.Ordinal);

    public static async Task<DatabaseServer> OfAsync(DatabaseProvider provider)
    {
        DatabaseProviders.SkipUnlessPresent(provider);
        return provider switch
        {
            DatabaseProvider.Sqlite => Sqlite.Value,
            DatabaseProvider.PostgreSql => await PostgreSql.Value,
            DatabaseProvider.SqlServer => new SqlServerServer(Environment.GetEnvironmentVariable(DatabaseProviders.SqlServerVariable)!),
        };
    }

    public abstract string ConnectionStringOf(string name);

    public abstract Task CreateAsync(string name);

    /// <summary>A copy of the template of that name, which is filled when first asked for.</summary>
    public virtual async Task CreateFromTemplateAsync(string template, string name, Func<string, Task> fill)
    {
        var source = await _templates.GetOrAdd(template, _ => new Lazy<Task<string>>(() => FillAsync($"{name}_template", fill))).Value;
        await CopyAsync(source, name);
    }

    public abstract Task DropAsync(string name);

    public abstract DbContextOptionsBuilder Use(DbContextOptionsBuilder options, string connectionString);

    /// <summary>Nobody may be connected to a database while it is copied.</summary>
    protected abstract void CloseConnections(string connectionString);

    protected abstract Task CopyAsync(string template, string name);

    private async Task<string> FillAsync(string name, Func<string, Task> fill)
    {
        await CreateAsync(name);
        await fill(ConnectionStringOf(name));
        CloseConnections(ConnectionStringOf(name));
        return name;
    }
}
