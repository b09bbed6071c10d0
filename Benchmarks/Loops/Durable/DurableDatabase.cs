using Npgsql;

namespace Benchmarks.Loops.Durable;

/// <summary>A pool whose statements are prepared once a connection.</summary>
internal static class DurableDatabase
{
    public static NpgsqlDataSource Open(string connectionString) => NpgsqlDataSource.Create(
        new NpgsqlConnectionStringBuilder(connectionString) { MaxAutoPrepare = 20, AutoPrepareMinUsages = 2, NoResetOnClose = true });

    public static NpgsqlCommand With(this NpgsqlCommand command, params ReadOnlySpan<object> parameters)
    {
        foreach (var parameter in parameters)
            command.Parameters.AddWithValue(parameter);
        return command;
    }

    public static NpgsqlBatchCommand Part(string text, params ReadOnlySpan<object> parameters)
    {
        var command = new NpgsqlBatchCommand(text);
        foreach (var parameter in parameters)
            command.Parameters.AddWithValue(parameter);
        return command;
    }
}
