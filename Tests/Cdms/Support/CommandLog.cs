using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tests.Cdms.Support;

/// <summary>Notes every command, by the lease of the pooled context that sends it: what the service does beside requests stands apart from them.</summary>
internal sealed class CommandLog : DbCommandInterceptor
{
    private readonly ConcurrentQueue<(DbContextId? Context, string Text)> _log = [];

    /// <summary>What the last context sent that has sent such a command.</summary>
    public IReadOnlyList<string> OfTheLastThatSent(string part)
    {
        var context = _log.Last(command => command.Text.Contains(part, StringComparison.Ordinal)).Context;
        return [.. _log.Where(command => command.Context == context).Select(command => command.Text)];
    }

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _log.Enqueue((eventData.Context?.ContextId, command.CommandText));
        return new(result);
    }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        _log.Enqueue((eventData.Context?.ContextId, command.CommandText));
        return new(result);
    }
}
