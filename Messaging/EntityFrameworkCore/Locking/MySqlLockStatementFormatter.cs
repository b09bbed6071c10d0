namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>MySQL 8 and MariaDB 10.6 or later: FOR UPDATE, and SKIP LOCKED for a claim.</summary>
public sealed class MySqlLockStatementFormatter() : LockStatementFormatter('`', '`')
{
    /// <inheritdoc />
    public override string FormatRowLock(LockTarget target) =>
        $"SELECT * FROM {QuoteTable(target)} WHERE {Match(target)} FOR UPDATE";

    /// <inheritdoc />
    public override string FormatRowsLock(LockTarget target, int count) =>
        $"SELECT * FROM {QuoteTable(target)} WHERE {MatchAny(target, count)} ORDER BY {Quote(target.Columns[0])} FOR UPDATE";

    /// <inheritdoc />
    public override string FormatClaim(LockTarget target, int limit) =>
        $"SELECT * FROM {QuoteTable(target)} ORDER BY {Quote(target.Columns[0])} LIMIT {Rows(limit)} FOR UPDATE SKIP LOCKED";
}
