using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;

namespace ServiceDefaults.Data;

/// <summary>Makes every save a transaction, so that it passes the write gate; by default a save of one statement is none.</summary>
internal sealed class SqliteSaveInterceptor : SaveChangesInterceptor
{
    public override InterceptionResult<int> SavingChanges(DbContextEventData eventData, InterceptionResult<int> result)
    {
        RequireTransaction(eventData);
        return result;
    }

    public override ValueTask<InterceptionResult<int>> SavingChangesAsync(
        DbContextEventData eventData, InterceptionResult<int> result, CancellationToken cancellationToken = default)
    {
        RequireTransaction(eventData);
        return ValueTask.FromResult(result);
    }

    private static void RequireTransaction(DbContextEventData eventData)
    {
        if (eventData.Context is { } context)
            context.Database.AutoTransactionBehavior = AutoTransactionBehavior.Always;
    }
}
