using Npgsql;

namespace Benchmarks.Machine;

/// <summary>Counts the statements that PostgreSQL executes for one contestant, by pg_stat_statements. Our own connection's role is left out.</summary>
internal sealed class StatementCounter(NpgsqlDataSource server)
{
    private const string Role = "observer";

    // Savepoints and what resets a connection are statements like others.
    private const string Control = "^\\s*(begin|start transaction|commit|rollback(?! to))\\M";

    /// <summary>Makes extension and role. Call once, as superuser.</summary>
    public static async Task PrepareAsync(NpgsqlDataSource superuser, CancellationToken cancellationToken)
    {
        await using var command = superuser.CreateCommand($"create extension if not exists pg_stat_statements; create role {Role} superuser login");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    /// <summary>The same server, as the role that is not counted.</summary>
    public static string AsObserver(string connectionString) =>
        new NpgsqlConnectionStringBuilder(connectionString) { Username = Role, Pooling = true }.ConnectionString;

    /// <summary>Calls so far in databases whose name begins so.</summary>
    public async Task<StatementCount> ReadAsync(string databasePrefix, CancellationToken cancellationToken)
    {
        await using var command = server.CreateCommand($"""
            select coalesce(sum(calls) filter (where query !~* '{Control}'), 0)::bigint, coalesce(sum(calls) filter (where query ~* '{Control}'), 0)::bigint
            from pg_stat_statements s
            join pg_database d on d.oid = s.dbid
            where d.datname like $1 || '%' and toplevel and userid <> '{Role}'::regrole
            """);
        command.Parameters.AddWithValue(databasePrefix);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        await reader.ReadAsync(cancellationToken);
        return new StatementCount(reader.GetInt64(0), reader.GetInt64(1));
    }

    /// <summary>Calls and times of every statement, for a person who wants to know which.</summary>
    public async Task<IReadOnlyDictionary<string, StatementUse>> ListAsync(string databasePrefix, CancellationToken cancellationToken)
    {
        await using var command = server.CreateCommand($"""
            select d.datname || ': ' || query, sum(calls)::bigint, sum(total_plan_time), sum(total_exec_time)
            from pg_stat_statements s
            join pg_database d on d.oid = s.dbid
            where d.datname like $1 || '%' and toplevel and userid <> '{Role}'::regrole
            group by 1
            """);
        command.Parameters.AddWithValue(databasePrefix);
        await using var reader = await command.ExecuteReaderAsync(cancellationToken);
        var statements = new Dictionary<string, StatementUse>(StringComparer.Ordinal);
        while (await reader.ReadAsync(cancellationToken))
            statements.Add(reader.GetString(0), new StatementUse(reader.GetInt64(1), reader.GetDouble(2), reader.GetDouble(3)));
        return statements;
    }
}
