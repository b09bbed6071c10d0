using MassTransit.EntityFrameworkCoreIntegration;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ServiceDefaults.Data;
using Tests.Support;

namespace Tests.Messaging.Outbox;

/// <summary>A database of one test with the tables of <see cref="OrderContext" />.</summary>
public sealed class OrderDatabase : IAsyncDisposable
{
    private readonly TestDatabase database;

    private OrderDatabase(TestDatabase database) => this.database = database;

    public DatabaseProvider Provider => database.Provider;

    public string ConnectionString => database.ConnectionString;

    public static async Task<OrderDatabase> CreateAsync(DatabaseProvider provider) => new(
        await TestDatabase.CreateAsync(provider, nameof(OrderContext), async connectionString =>
        {
            var options = new DbContextOptionsBuilder<OrderContext>();
            _ = provider switch
            {
                DatabaseProvider.PostgreSql => options.UseNpgsql(connectionString),
                DatabaseProvider.SqlServer => options.UseSqlServer(connectionString),
                _ => options.UseSqlite(connectionString),
            };
            await using var db = new OrderContext(options.Options);
            await db.Database.EnsureCreatedAsync();
        }));

    /// <summary>As the services do: SQLite with one writer at a time. The test's interceptors come before the write gate and see who waits there.</summary>
    public void Use(DbContextOptionsBuilder options, params IInterceptor[] interceptors)
    {
        options.AddInterceptors(interceptors);
        if (Provider == DatabaseProvider.Sqlite)
            options.UseSqliteWithWriteGate(ConnectionString);
        else
            database.Use(options);
    }

    public OrderContext Open()
    {
        var options = new DbContextOptionsBuilder<OrderContext>();
        Use(options);
        return new OrderContext(options.Options);
    }

    public async Task<int> CountAsync<T>()
        where T : class
    {
        await using var db = Open();
        return await db.Set<T>().CountAsync();
    }

    /// <summary>Whether neither the bus outbox nor the inbox has anything left to send.</summary>
    public async Task<bool> IsDrainedAsync() => await CountAsync<OutboxMessage>() == 0 && await CountAsync<OutboxState>() == 0;

    public ValueTask DisposeAsync() => database.DisposeAsync();
}
