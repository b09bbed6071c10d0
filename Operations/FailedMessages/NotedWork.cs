using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Operations.FailedMessages;

/// <summary>An act on failed messages together with its note in the audit trail: both or neither.</summary>
internal static class NotedWork
{
    public static Task<T> DoAsync<T>(this ServiceDbContext db, Func<Task<T>> work, CancellationToken cancellationToken) => db.Database.CreateExecutionStrategy().ExecuteAsync(
        async () =>
        {
            await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
            var result = await work();
            await db.SaveChangesAsync(cancellationToken);
            await transaction.CommitAsync(cancellationToken);
            return result;
        });
}
