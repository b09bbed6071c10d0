using System.Data.Common;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace Tests.Messaging.Inbox;

/// <summary>Lets no transaction begin, as when the database cannot be reached.</summary>
internal sealed class DatabaseAway : DbTransactionInterceptor
{
    public override ValueTask<InterceptionResult<DbTransaction>> TransactionStartingAsync(
        DbConnection connection, TransactionStartingEventData eventData, InterceptionResult<DbTransaction> result, CancellationToken cancellationToken = default) =>
        throw new TimeoutException("The database does not answer.");
}
