namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Writes locking statements in the dialect of one database product.</summary>
public interface ILockStatementFormatter
{
    /// <summary>Writes a statement that selects all columns of the matching rows and locks them until the transaction ends.</summary>
    /// <param name="target">The table, and the columns to match with placeholders <c>{0}</c>, <c>{1}</c> …</param>
    /// <returns>The statement.</returns>
    string FormatRowLock(LockTarget target);

    /// <summary>Writes a statement that selects all columns of several rows and locks them, in the order of the column where the database can.</summary>
    /// <param name="target">The table, and the one column to match.</param>
    /// <param name="count">How many values the column is compared with, placeholders <c>{0}</c> to <c>{count - 1}</c>; 1 or more.</param>
    /// <returns>The statement; null where the dialect has none, and rows are locked one by one.</returns>
    string? FormatRowsLock(LockTarget target, int count) => null;

    /// <summary>Writes a statement that selects and locks the first free rows in the order of a column.</summary>
    /// <param name="target">The table; its first column is the order, its second the primary key.</param>
    /// <param name="limit">The greatest number of rows, 1 or more.</param>
    /// <returns>The statement.</returns>
    string FormatClaim(LockTarget target, int limit);
}
