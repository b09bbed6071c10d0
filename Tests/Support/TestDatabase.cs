using Microsoft.EntityFrameworkCore;
using Tests.Support.Databases;

namespace Tests.Support;

/// <summary>A database for one test, empty or copied from a template; dropped when disposed.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private readonly DatabaseServer _server;

    private TestDatabase(DatabaseServer server, DatabaseProvider provider, string name)
    {
        _server = server;
        Provider = provider;
        Name = name;
    }

    /// <summary>Which database it is.</summary>
    public DatabaseProvider Provider { get; }

    /// <summary>Its name on the server, or the name of its file.</summary>
    public string Name { get; }

    /// <summary>For <c>Database:ConnectionString</c>.</summary>
    public string ConnectionString => _server.ConnectionStringOf(Name);

    /// <summary>An empty database; skips the test where the server is missing.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider)
    {
        var server = await DatabaseServer.OfAsync(provider);
        var database = new TestDatabase(server, provider, NewName());
        await server.CreateAsync(database.Name);
        return database;
    }

    /// <summary>A copy of a template, which <paramref name="fill"/> prepares once in this process: migrations run once, not once a test.</summary>
    /// <param name="provider">Which database.</param>
    /// <param name="template">The template's name, for example that of the context.</param>
    /// <param name="fill">Fills the empty database behind the connection string it is given.</param>
    public static async Task<TestDatabase> CreateAsync(DatabaseProvider provider, string template, Func<string, Task> fill)
    {
        var server = await DatabaseServer.OfAsync(provider);
        var database = new TestDatabase(server, provider, NewName());
        await server.CreateFromTemplateAsync(template, database.Name, fill);
        return database;
    }

    /// <summary>Points a context at it: <c>UseSqlite</c>, <c>UseNpgsql</c> or <c>UseSqlServer</c>.</summary>
    public DbContextOptionsBuilder Use(DbContextOptionsBuilder options) => _server.Use(options, ConnectionString);

    /// <inheritdoc/>
    public async ValueTask DisposeAsync() => await _server.DropAsync(Name);

    private static string NewName() => $"t{Guid.NewGuid():n}";
}
