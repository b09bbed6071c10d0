using Microsoft.EntityFrameworkCore.Infrastructure;

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
    public static DatabaseDialect Of(DatabaseFacade database) => database.ProviderName switch
    {
        "Npgsql.EntityFrameworkCore.PostgreSQL" => DatabaseDialect.PostgreSql,
        "Microsoft.EntityFrameworkCore.SqlServer" => DatabaseDialect.SqlServer,
        "Microsoft.EntityFrameworkCore.Sqlite" => DatabaseDialect.Sqlite,
        _ => DatabaseDialect.Standard,
    };
}
