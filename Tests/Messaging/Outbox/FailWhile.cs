using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tests.Messaging.Outbox;

/// <summary>Lets statements that hold a text fail while it is switched on.</summary>
public sealed class FailWhile(string text) : DbCommandInterceptor
{
    public bool IsOn { get; set; }

    public override ValueTask<InterceptionResult<int>> NonQueryExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default) =>
        IsOn && command.CommandText.Contains(text, StringComparison.Ordinal) ? throw new IOException("The database went away.") : new(result);
}
