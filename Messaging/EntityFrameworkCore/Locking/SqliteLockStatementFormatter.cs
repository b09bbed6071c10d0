namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>SQLite: plain reads. It has one writer at a time, so the transaction itself is the lock.</summary>
public sealed class SqliteLockStatementFormatter() : LockStatementFormatter('"', '"')
{
    /// <inheritdoc />
    public override string FormatRowLock(LockTarget target) =>
        $"SELECT * FROM {QuoteTable(target)} WHERE {Match(target)}";

    /// <inheritdoc />
    public override string FormatRowsLock(LockTarget target, int count) =>
        $"SELECT * FROM {QuoteTable(target)} WHERE {MatchAny(target, count)} ORDER BY {Quote(target.Columns[0])}";

    /// <inheritdoc />
    public override string FormatClaim(LockTarget target, int limit) =>
        $"SELECT * FROM {QuoteTable(target)} ORDER BY {Quote(target.Columns[0])} LIMIT {Rows(limit)}";
}
