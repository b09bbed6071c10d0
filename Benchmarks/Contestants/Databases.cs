using System.Data.Common;
using Benchmarks.Machine;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace Benchmarks.Contestants;

/// <summary>Where one contestant's databases are.</summary>
/// <param name="Stage">The server, if any.</param>
/// <param name="Host">The folder of the socket by which it connects; null: the server's own.</param>
internal sealed record Databases(Stage Stage, string? Host = null)
{
    /// <summary>For the contestant itself.</summary>
    public string ConnectionStringOf(string name) => Stage.Postgres is not { } postgres
        ? $"Data Source={FileOf(name)}"
        : Host is null ? postgres.ConnectionStringOf(name) : new NpgsqlConnectionStringBuilder(postgres.ConnectionStringOf(name)) { Host = Host }.ConnectionString;

    /// <summary>For us, who look in without being counted.</summary>
    public DbDataSource Observe(string name) => Stage.Postgres is { } postgres
        ? NpgsqlDataSource.Create(StatementCounter.AsObserver(postgres.ConnectionStringOf(name)))
        : SqliteFactory.Instance.CreateDataSource($"Data Source={FileOf(name)};Mode=ReadOnly");

    private string FileOf(string name) => Path.Combine(Stage.Folder, $"{name}.db");
}
