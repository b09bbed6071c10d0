using Npgsql;

namespace Benchmarks.Entering;

/// <summary>One committed row for each request, in the same server: what the machine takes for a save that checks and records nothing.</summary>
internal sealed class BareInserts(NpgsqlDataSource database)
{
    public async Task PrepareAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("CREATE TABLE IF NOT EXISTS bare (id bigserial PRIMARY KEY, subject text NOT NULL, item text NOT NULL, value text NOT NULL)");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }

    public async Task InsertAsync(int session, int turn, CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("INSERT INTO bare (subject, item, value) VALUES ($1, $2, $3)");
        command.Parameters.AddWithValue(FormattableString.Invariant($"B-{session}"));
        command.Parameters.AddWithValue(FormattableString.Invariant($"I.{turn}"));
        command.Parameters.AddWithValue("1");
        await command.ExecuteNonQueryAsync(cancellationToken);
    }
}
