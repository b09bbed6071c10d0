namespace ServiceDefaults;

/// <summary>The databases a service runs on.</summary>
public enum DatabaseProvider
{
    /// <summary>One file, embedded: the default for local work.</summary>
    Sqlite,

    /// <summary>PostgreSQL 15 or later.</summary>
    PostgreSql,

    /// <summary>SQL Server 2019 or later.</summary>
    SqlServer,
}
