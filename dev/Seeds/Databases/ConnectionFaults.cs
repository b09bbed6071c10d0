using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Seeds.Databases;

/// <summary>A dead process opens no connection.</summary>
internal sealed class ConnectionFaults(DatabaseFaults faults) : DbConnectionInterceptor
{
    public override InterceptionResult ConnectionOpening(DbConnection connection, ConnectionEventData eventData, InterceptionResult result)
    {
        faults.ThrowIfDead(connection);
        return result;
    }

    public override ValueTask<InterceptionResult> ConnectionOpeningAsync(
        DbConnection connection, ConnectionEventData eventData, InterceptionResult result, CancellationToken cancellationToken = default) =>
        new(ConnectionOpening(connection, eventData, result));
}
