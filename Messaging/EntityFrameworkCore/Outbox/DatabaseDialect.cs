using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>The databases for which inbox and outbox have statements of their own.</summary>
internal enum DatabaseDialect
{
    /// <summary>Any other: statements that every SQL database takes.</summary>
    Standard = 0,
    PostgreSql = 1,
    SqlServer = 2,
    Sqlite = 3,
}

/// <summary>Tells the database by the name of its EF provider.</summary>
internal static class DatabaseDialects
{
    // The name comes from reflection each time it is asked for; the provider is one object for all contexts of a configuration.
    private static readonly ConditionalWeakTable<IDatabaseProvider, StrongBox<DatabaseDialect>> Known = [];

    public static DatabaseDialect Of(DatabaseFacade database) =>
        Known.GetValue(database.GetService<IDatabaseProvider>(), provider => new(OfProvider(provider.Name))).Value;

    private static DatabaseDialect OfProvider(string name) => name switch
    {
        "Npgsql.EntityFrameworkCore.PostgreSQL" => DatabaseDialect.PostgreSql,
        "Microsoft.EntityFrameworkCore.SqlServer" => DatabaseDialect.SqlServer,
        "Microsoft.EntityFrameworkCore.Sqlite" => DatabaseDialect.Sqlite,
        _ => DatabaseDialect.Standard,
    };
}
