using System.Data.Common;
using System.Globalization;
using Microsoft.Data.Sqlite;
using Npgsql;
using Runner.Local;

namespace Reliability.Counting;

/// <summary>A service's database, read past the service: what is really in it.</summary>
/// <param name="kind">Which database.</param>
/// <param name="connectionString">Where it is.</param>
public sealed class ServiceDatabase(LocalDatabase kind, string connectionString)
{
    /// <summary>The database of <c>builder</c> or <c>cdms-ENVIRONMENT</c>.</summary>
    public static ServiceDatabase Of(LocalSystem system, string service)
    {
        ArgumentNullException.ThrowIfNull(system);
        return new ServiceDatabase(system.Options.Database, system.ConnectionStringOf(service));
    }

    /// <summary>Every row of a query.</summary>
    public async Task<IReadOnlyList<T>> ListAsync<T>(string sql, Func<DbDataReader, T> read, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(read);
        await using var connection = Connect();
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        List<T> rows = [];
        while (await reader.ReadAsync(cancellationToken))
            rows.Add(read(reader));
        return rows;
    }

    /// <summary>The one number that a query answers; null counts as 0.</summary>
    public async Task<long> CountAsync(string sql, CancellationToken cancellationToken = default) =>
        (await ListAsync(sql, row => row.IsDBNull(0) ? 0 : Convert.ToInt64(row.GetValue(0), CultureInfo.InvariantCulture), cancellationToken))[0];

    /// <summary>Runs a statement of ours.</summary>
    public async Task ExecuteAsync(string sql, CancellationToken cancellationToken = default)
    {
        await using var connection = Connect();
        await connection.OpenAsync(cancellationToken);
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>A list for <c>IN</c>; the values are ours, and hold no quote.</summary>
    internal static string InList(IEnumerable<string> values) => $"({string.Join(", ", values.Select(value => $"'{value}'"))})";

    // A pool would hand out connections to a server that was killed meanwhile.
    private DbConnection Connect() => kind == LocalDatabase.Postgres
        ? new NpgsqlConnection($"{connectionString};Pooling=false")
        : new SqliteConnection($"{connectionString};Mode=ReadWrite;Pooling=false");
}
