using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>A context that works on the connection and in the transaction of another one, until it is let go.</summary>
internal sealed class JoinedContext(DbContext? db, string? own, IDbContextTransaction transaction) : IAsyncDisposable
{
    /// <summary>The transaction as the context knows it.</summary>
    public IDbContextTransaction Transaction => transaction;

    public static async Task<JoinedContext> JoinAsync(DbContext db, DbContext leader, IDbContextTransaction transaction)
    {
        if (ReferenceEquals(db, leader))
            return new JoinedContext(null, null, transaction);

        var own = db.Database.GetConnectionString();
        db.Database.SetDbConnection(leader.Database.GetDbConnection(), contextOwnsConnection: false);
        return new JoinedContext(db, own, (await db.Database.UseTransactionAsync(transaction.GetDbTransaction()))!);
    }

    public async ValueTask DisposeAsync()
    {
        if (db is null)
            return;

        // A context makes itself a new connection from its string, should it be used once more.
        await db.Database.UseTransactionAsync(null);
        db.Database.SetDbConnection(null);
        db.Database.SetConnectionString(own);
    }
}
