namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Oracle 12c or later: FOR UPDATE.</summary>
public sealed class OracleLockStatementFormatter() : LockStatementFormatter('"', '"')
{
    /// <inheritdoc />
    public override string FormatRowLock(LockTarget target) =>
        $"SELECT * FROM {QuoteTable(target)} WHERE {Match(target)} FOR UPDATE";

    /// <inheritdoc />
    /// <remarks>FETCH FIRST and FOR UPDATE may not stand in one query block (ORA-02014): the rows are chosen inside and locked outside.</remarks>
    public override string FormatClaim(LockTarget target, int limit)
    {
        var table = QuoteTable(target);
        var (order, key) = (Quote(target.Columns[0]), Quote(target.Columns[1]));

        return $"SELECT * FROM {table} WHERE {key} IN (SELECT {key} FROM {table} ORDER BY {order} FETCH FIRST {Rows(limit)} ROWS ONLY)"
            + " FOR UPDATE SKIP LOCKED";
    }
}
