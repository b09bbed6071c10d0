using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Data;

/// <summary>Makes others who change the same rows wait until this transaction ends, on every database alike.</summary>
internal static class RowLocks
{
    /// <summary>Writes a column's own value over it: an update takes the row's lock, and what is read afterwards is the newest.</summary>
    /// <returns>How many rows are locked.</returns>
    public static Task<int> LockAsync<T, TColumn>(this IQueryable<T> rows, Expression<Func<T, TColumn>> column, CancellationToken cancellationToken)
        where T : class =>
        rows.ExecuteUpdateAsync(update => update.SetProperty(column, column), cancellationToken);
}
