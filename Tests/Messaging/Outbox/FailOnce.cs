using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tests.Messaging.Outbox;

/// <summary>Lets the first statement that names a text fail, as a database does that just went away.</summary>
public sealed class FailOnce(string text) : DbCommandInterceptor
{
    // One per process of the test, not per context.
    private static readonly Lock Gate = new();
    private static readonly HashSet<string> Failed = [];

    public override ValueTask<InterceptionResult<DbDataReader>> ReaderExecutingAsync(
        DbCommand command, CommandEventData eventData, InterceptionResult<DbDataReader> result, CancellationToken cancellationToken = default)
    {
        lock (Gate)
        {
            if (command.CommandText.Contains(text, StringComparison.Ordinal) && Failed.Add(command.Connection!.ConnectionString))
                throw new IOException("The database went away.");
        }

        return new(result);
    }
}
