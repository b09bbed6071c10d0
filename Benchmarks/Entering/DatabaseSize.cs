using Benchmarks.Figures;
using Npgsql;

namespace Benchmarks.Entering;

/// <summary>How large the CDMS's database is, and by how much values make it grow.</summary>
internal sealed class DatabaseSize(NpgsqlDataSource database)
{
    private readonly List<(int Values, long Bytes)> _stored = [];
    private (long Count, long Bytes) _entered;

    public static IReadOnlyList<string> Heads { get; } = ["values stored", "database MB", "MB for each million values"];

    /// <summary>Notes the size after so many values were stored.</summary>
    public async Task NoteStoredAsync(int values, CancellationToken cancellationToken) => _stored.Add((values, await ReadAsync(cancellationToken)));

    /// <summary>Notes by how much saves made it grow: with their operation, history and audit trail.</summary>
    public void NoteEntered(long saves, long bytes) => _entered = (_entered.Count + saves, _entered.Bytes + bytes);

    public async Task<long> ReadAsync(CancellationToken cancellationToken)
    {
        await using var command = database.CreateCommand("SELECT pg_database_size(current_database())");
        return (long)(await command.ExecuteScalarAsync(cancellationToken))!;
    }

    /// <summary>One row a size, and one for what was entered value by value.</summary>
    public IEnumerable<IReadOnlyList<string>> Rows()
    {
        // What stands there before any value is none of theirs: growth counts from the first size on.
        foreach (var (values, bytes) in _stored)
            yield return [MarkdownTable.Number(values), MarkdownTable.Number(bytes / 1e6), MarkdownTable.Number(values == _stored[0].Values ? null : (bytes - _stored[0].Bytes) / (double)(values - _stored[0].Values))];
        if (_entered.Count > 0)
            yield return [$"entered one by one: {MarkdownTable.Number(_entered.Count)}", "–", MarkdownTable.Number(_entered.Bytes / (double)_entered.Count)];
    }
}
