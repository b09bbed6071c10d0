using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tests.Security.Audit.Recording.Support;

/// <summary>Notes the commands that were sent.</summary>
internal sealed class CommandLog : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _log = [];

    public IReadOnlyList<string> All => [.. _log];

    /// <summary>What is thrown before a command with this text is sent; null: nothing.</summary>
    public string? Refused { get; set; }

    public void Clear() => _log.Clear();

    /// <summary>How many commands insert into a table.</summary>
    public int InsertsInto(string table) => _log.Count(command => command.Contains("INSERT", StringComparison.Ordinal) && command.Contains(table, StringComparison.Ordinal));

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        Note(command);
        return new(result);
    }

    private void Note(DbCommand command)
    {
        _log.Enqueue(command.CommandText);
        if (Refused is { } refused && command.CommandText.Contains(refused, StringComparison.Ordinal))
            throw new InvalidOperationException($"{refused} is refused.");
    }
}
