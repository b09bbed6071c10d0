namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>PostgreSQL: FOR UPDATE. The system column <c>xmin</c> is selected too, since a star leaves it out and it may be mapped as concurrency token.</summary>
public sealed class PostgresLockStatementFormatter() : LockStatementFormatter('"', '"')
{
    /// <inheritdoc />
    public override string FormatRowLock(LockTarget target) =>
        $"SELECT *, xmin FROM {QuoteTable(target)} WHERE {Match(target)} FOR UPDATE";

    /// <inheritdoc />
    public override string FormatRowsLock(LockTarget target, int count) =>
        $"SELECT *, xmin FROM {QuoteTable(target)} WHERE {MatchAny(target, count)} ORDER BY {Quote(target.Columns[0])} FOR UPDATE";

    /// <inheritdoc />
    public override string FormatClaim(LockTarget target, int limit) =>
        $"SELECT *, xmin FROM {QuoteTable(target)} ORDER BY {Quote(target.Columns[0])} LIMIT {Rows(limit)} FOR UPDATE SKIP LOCKED";
}
