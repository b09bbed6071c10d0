using System.Collections.Concurrent;
using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tests.Security.Signatures;

/// <summary>Notes the queries that are asked.</summary>
internal sealed class Statements : DbCommandInterceptor
{
    private readonly ConcurrentQueue<string> _asked = [];

    public IEnumerable<string> OfSignatures => _asked.Where(text => text.Contains("Signature", StringComparison.Ordinal));

    public void Clear() => _asked.Clear();

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        _asked.Enqueue(command.CommandText);
        return new(result);
    }
}
