using System.Data;
using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>How the inbox of one DbContext works with its database.</summary>
/// <typeparam name="TDbContext">The context that maps inbox and outbox.</typeparam>
public class EntityFrameworkOutboxOptions<TDbContext>
    where TDbContext : DbContext
{
    /// <summary>The isolation level of a consumer's transaction. Default <see cref="System.Data.IsolationLevel.ReadCommitted" />.</summary>
    public IsolationLevel IsolationLevel { get; set; } = IsolationLevel.ReadCommitted;

    /// <summary>Writes the statements that lock rows. Default: SQL Server.</summary>
    public ILockStatementProvider LockStatementProvider { get; set; } = new SqlServerLockStatementProvider();
}
