using Builder.Service.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using ServiceDefaults;
using DatabaseProvider = Tests.Support.DatabaseProvider;

namespace Tests.Builder;

/// <summary>Opens the Builder's context on any database.</summary>
internal static class Contexts
{
    public static BuilderDbContext Create(DatabaseProvider provider, string connectionString, params IInterceptor[] interceptors) => provider switch
    {
        DatabaseProvider.Sqlite => new SqliteBuilderDbContext(Options<SqliteBuilderDbContext>(provider, connectionString, interceptors)),
        DatabaseProvider.PostgreSql => new PostgreSqlBuilderDbContext(Options<PostgreSqlBuilderDbContext>(provider, connectionString, interceptors)),
        _ => new SqlServerBuilderDbContext(Options<SqlServerBuilderDbContext>(provider, connectionString, interceptors)),
    };

    private static DbContextOptions<T> Options<T>(DatabaseProvider provider, string connectionString, IInterceptor[] interceptors)
        where T : DbContext
    {
        var options = new DbContextOptionsBuilder<T>();
        options.AddInterceptors(interceptors);
        options.UseServiceDatabase(Enum.Parse<global::ServiceDefaults.DatabaseProvider>(provider.ToString()), connectionString);
        return options.Options;
    }
}
