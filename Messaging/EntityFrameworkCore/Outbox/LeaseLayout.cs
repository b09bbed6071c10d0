using Microsoft.EntityFrameworkCore.Infrastructure;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Where a lock id holds its time: where the database looks first when it compares.</summary>
internal enum LeaseLayout
{
    /// <summary>In the first six bytes: PostgreSQL compares bytes, SQLite and MySQL text.</summary>
    Leading = 0,

    /// <summary>In the last six bytes, which SQL Server compares first.</summary>
    SqlServer = 1,
}

/// <summary>The lock ids' layout on the database of a context.</summary>
internal static class LeaseLayouts
{
    public static LeaseLayout Of(DatabaseFacade database) =>
        DatabaseDialects.Of(database) == DatabaseDialect.SqlServer ? LeaseLayout.SqlServer : LeaseLayout.Leading;
}
