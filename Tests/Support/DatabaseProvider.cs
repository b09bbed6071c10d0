namespace Tests.Support;

/// <summary>The databases that the services run on; the names are the values of <c>Database:Provider</c>.</summary>
public enum DatabaseProvider
{
    /// <summary>SQLite, embedded.</summary>
    Sqlite,

    /// <summary>PostgreSQL.</summary>
    PostgreSql,

    /// <summary>Microsoft SQL Server; only where <c>SQLSERVER_CONNECTION</c> names one.</summary>
    SqlServer,
}
