using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Storage;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>A payload of the consume context while an inbox transaction is open: whoever finds it works in this transaction and opens none of their own.</summary>
/// <param name="dbContext">The context that carries the transaction: the one of the message's DI scope.</param>
/// <param name="transaction">The open transaction; only the inbox commits or rolls it back.</param>
public sealed class DbTransactionContext(DbContext dbContext, IDbContextTransaction transaction)
{
    /// <summary>The context that carries the transaction.</summary>
    public DbContext DbContext { get; } = dbContext;

    /// <summary>The open transaction.</summary>
    public IDbContextTransaction Transaction { get; } = transaction;
}
