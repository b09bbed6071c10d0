namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>SQL Server: update locks by table hints; a claim reads past rows that others hold.</summary>
public sealed class SqlServerLockStatementFormatter() : LockStatementFormatter('[', ']')
{
    /// <inheritdoc />
    public override string FormatRowLock(LockTarget target) =>
        $"SELECT * FROM {QuoteTable(target)} WITH (UPDLOCK, ROWLOCK) WHERE {Match(target)}";

    /// <inheritdoc />
    public override string FormatRowsLock(LockTarget target, int count) =>
        $"SELECT * FROM {QuoteTable(target)} WITH (UPDLOCK, ROWLOCK) WHERE {MatchAny(target, count)} ORDER BY {Quote(target.Columns[0])}";

    /// <inheritdoc />
    public override string FormatClaim(LockTarget target, int limit) =>
        $"SELECT TOP ({Rows(limit)}) * FROM {QuoteTable(target)} WITH (UPDLOCK, ROWLOCK, READPAST) ORDER BY {Quote(target.Columns[0])}";
}
