using System.Globalization;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>What the dialects share: quoting of names and the WHERE clause.</summary>
/// <param name="openQuote">The character before a quoted name.</param>
/// <param name="closeQuote">The character after it; doubled inside a name.</param>
public abstract class LockStatementFormatter(char openQuote, char closeQuote) : ILockStatementFormatter
{
    /// <inheritdoc />
    public abstract string FormatRowLock(LockTarget target);

    /// <inheritdoc />
    public virtual string? FormatRowsLock(LockTarget target, int count) => null;

    /// <inheritdoc />
    public abstract string FormatClaim(LockTarget target, int limit);

    /// <summary>Quotes one name.</summary>
    /// <param name="name">A schema, table or column.</param>
    /// <returns>The quoted name; braces are doubled because the statement goes through <c>FromSqlRaw</c>.</returns>
    protected string Quote(string name)
    {
        var close = closeQuote.ToString();
        var escaped = name.Replace(close, close + close, StringComparison.Ordinal)
            .Replace("{", "{{", StringComparison.Ordinal)
            .Replace("}", "}}", StringComparison.Ordinal);

        return $"{openQuote}{escaped}{closeQuote}";
    }

    /// <summary>Quotes the table, with its schema where there is one.</summary>
    /// <param name="target">The table to name.</param>
    /// <returns>The name for a FROM clause.</returns>
    protected string QuoteTable(LockTarget target) =>
        target.Schema is { Length: > 0 } schema ? $"{Quote(schema)}.{Quote(target.Table)}" : Quote(target.Table);

    /// <summary>Compares each column with its placeholder.</summary>
    /// <param name="target">The columns to compare.</param>
    /// <returns>The condition for a WHERE clause.</returns>
    protected string Match(LockTarget target) => string.Join(
        " AND ",
        target.Columns.Select((column, index) => string.Create(CultureInfo.InvariantCulture, $"{Quote(column)} = {{{index}}}")));

    /// <summary>Compares the first column with several placeholders.</summary>
    /// <param name="target">The column to compare.</param>
    /// <param name="count">How many placeholders.</param>
    /// <returns>The condition for a WHERE clause.</returns>
    protected string MatchAny(LockTarget target, int count) =>
        $"{Quote(target.Columns[0])} IN ({string.Join(", ", Enumerable.Range(0, count).Select(index => string.Create(CultureInfo.InvariantCulture, $"{{{index}}}")))})";

    /// <summary>Writes a number the same in every culture.</summary>
    /// <param name="limit">The number of rows.</param>
    /// <returns>Its digits.</returns>
    protected static string Rows(int limit) => limit.ToString(CultureInfo.InvariantCulture);
}
