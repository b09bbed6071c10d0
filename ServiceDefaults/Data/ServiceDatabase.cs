using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Options;
using ServiceDefaults.Data;

namespace ServiceDefaults;

/// <summary>Registers the one database context of a service.</summary>
public static class ServiceDatabase
{
    /// <summary><typeparamref name="TContext"/> resolves to the subclass of the configured provider; each subclass has its own migrations.</summary>
    public static IServiceCollection AddServiceDatabase<TContext, TSqlite, TPostgreSql, TSqlServer>(
        this IServiceCollection services, IConfiguration configuration)
        where TContext : ServiceDbContext
        where TSqlite : TContext
        where TPostgreSql : TContext
        where TSqlServer : TContext
    {
        services.AddOptions<DatabaseOptions>().Bind(configuration.GetSection(DatabaseOptions.Section)).ValidateOnStart();
        services.TryAddEnumerable(ServiceDescriptor.Singleton<IValidateOptions<DatabaseOptions>, DatabaseOptionsValidator>());

        var options = DatabaseOptions.From(configuration);
        switch (options.Kind)
        {
            case DatabaseProvider.PostgreSql:
                services.AddDbContextPool<TContext, TPostgreSql>((provider, db) => db.UseServiceDatabase(DatabaseProvider.PostgreSql, options.ConnectionString).AddServiceInterceptors(provider));
                break;
            case DatabaseProvider.SqlServer:
                services.AddDbContextPool<TContext, TSqlServer>((provider, db) => db.UseServiceDatabase(DatabaseProvider.SqlServer, options.ConnectionString).AddServiceInterceptors(provider));
                break;
            default:
                services.AddDbContextPool<TContext, TSqlite>((provider, db) => db.UseServiceDatabase(DatabaseProvider.Sqlite, options.ConnectionString).AddServiceInterceptors(provider));
                break;
        }

        return services.AddDatabaseStart<TContext>();
    }

    /// <summary>The provider as every service sets it up; tests and migrations use it too.</summary>
    public static DbContextOptionsBuilder UseServiceDatabase(this DbContextOptionsBuilder options, DatabaseProvider provider, string connectionString) =>
        provider switch
        {
            DatabaseProvider.PostgreSql => options.UseNpgsql(PostgreSqlConnection.WithDefaults(connectionString)),
            DatabaseProvider.SqlServer => options.UseSqlServer(connectionString),
            _ => options.UseSqliteWithWriteGate(connectionString),
        };

    /// <summary>Adds what is registered as <see cref="IInterceptor"/>, such as the audit trail's.</summary>
    private static DbContextOptionsBuilder AddServiceInterceptors(this DbContextOptionsBuilder options, IServiceProvider provider) =>
        options.AddInterceptors(provider.GetServices<IInterceptor>());

    private static IServiceCollection AddDatabaseStart<TContext>(this IServiceCollection services)
        where TContext : ServiceDbContext
    {
        services.TryAddScoped<ServiceDbContext>(provider => provider.GetRequiredService<TContext>());
        services.TryAddSingleton<DatabaseGate>();
        services.AddHostedService<DatabaseStart>();
        services.TryAddSingleton<ServiceMeter>();
        services.AddSingleton<IMetricSource, OutboxMetrics>();
        services.AddHostedService<MetricSnapshots>();
        services.AddHealthChecks().AddCheck<DatabaseHealth>(ServiceHealth.StartedCheck, tags: [ServiceHealth.ReadyTag]);
        return services;
    }
}
