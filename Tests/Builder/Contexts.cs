using Builder.Service.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;
using DatabaseProvider = Tests.Support.DatabaseProvider;

namespace Tests.Builder;

/// <summary>Opens the Builder's context on any database.</summary>
internal static class Contexts
{
    public static BuilderDbContext Create(DatabaseProvider provider, string connectionString) => provider switch
    {
        DatabaseProvider.Sqlite => new SqliteBuilderDbContext(Options<SqliteBuilderDbContext>(provider, connectionString)),
        DatabaseProvider.PostgreSql => new PostgreSqlBuilderDbContext(Options<PostgreSqlBuilderDbContext>(provider, connectionString)),
        _ => new SqlServerBuilderDbContext(Options<SqlServerBuilderDbContext>(provider, connectionString)),
    };

    private static DbContextOptions<T> Options<T>(DatabaseProvider provider, string connectionString)
        where T : DbContext
    {
        var options = new DbContextOptionsBuilder<T>();
        options.UseServiceDatabase(Enum.Parse<global::ServiceDefaults.DatabaseProvider>(provider.ToString()), connectionString);
        return options.Options;
    }
}
