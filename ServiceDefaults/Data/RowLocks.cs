using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace ServiceDefaults;

/// <summary>Makes others who change the same rows wait until this transaction ends, on every database alike.</summary>
public static class RowLocks
{
    /// <summary>Writes a column's own value over it: an update takes the row's lock, and what is read afterwards is the newest.</summary>
    /// <param name="rows">The rows, each by its key or a unique index.</param>
    /// <param name="column">A column that nobody filters by.</param>
    /// <param name="cancellationToken">Cancels the statement.</param>
    /// <returns>How many rows are locked.</returns>
    public static Task<int> LockAsync<T, TColumn>(this IQueryable<T> rows, Expression<Func<T, TColumn>> column, CancellationToken cancellationToken)
        where T : class =>
        rows.ExecuteUpdateAsync(update => update.SetProperty(column, column), cancellationToken);
}
