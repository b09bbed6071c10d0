using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Gives the SQL that locks rows of one database product; table and column names come from the EF model of the context.</summary>
/// <remarks>Every statement is meant for <c>FromSqlRaw</c>: <c>{0}</c>, <c>{1}</c> … stand for the values, in the order of the columns.</remarks>
public interface ILockStatementProvider
{
    /// <summary>Selects and locks the row of <typeparamref name="T" /> with a given key: the correlation id of a saga, otherwise the primary key.</summary>
    /// <typeparam name="T">A mapped entity type.</typeparam>
    /// <param name="context">The context whose model names table and columns.</param>
    /// <returns>SQL with one placeholder per key column.</returns>
    string GetRowLockStatement<T>(DbContext context)
        where T : class;

    /// <summary>Selects and locks the rows of <typeparamref name="T" /> whose named properties equal given values.</summary>
    /// <typeparam name="T">A mapped entity type.</typeparam>
    /// <param name="context">The context whose model names table and columns.</param>
    /// <param name="propertyNames">CLR property names, at least one; their order is the order of the placeholders.</param>
    /// <returns>SQL with one placeholder per property.</returns>
    string GetRowLockStatement<T>(DbContext context, params string[] propertyNames)
        where T : class;

    /// <summary>As <see cref="GetRowLockStatement{T}(DbContext)" />, for several rows by a key of one column. A provider that does not know it yields null.</summary>
    /// <typeparam name="T">A mapped entity type.</typeparam>
    /// <param name="context">The context whose model names table and columns.</param>
    /// <param name="count">How many keys, 1 or more.</param>
    /// <returns>SQL with one placeholder per key, or null: lock them one by one.</returns>
    string? GetRowLockStatement<T>(DbContext context, int count)
        where T : class => null;

    /// <summary>Selects and locks the oldest outbox state that no one else holds; others' rows are stepped over where the database can.</summary>
    /// <param name="context">The context whose model maps the outbox state.</param>
    /// <returns>SQL without placeholders that yields one row at most.</returns>
    string GetOutboxStatement(DbContext context);

    /// <summary>As <see cref="GetOutboxStatement(DbContext)" />, for several outbox states at once. A provider that does not know it yields one.</summary>
    /// <param name="context">The context whose model maps the outbox state.</param>
    /// <param name="limit">The greatest number of rows, 1 or more.</param>
    /// <returns>SQL without placeholders that yields <paramref name="limit" /> rows at most.</returns>
    string GetOutboxStatement(DbContext context, int limit) => GetOutboxStatement(context);
}
