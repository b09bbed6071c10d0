using Microsoft.EntityFrameworkCore;
using Security.Audit.Sealing;

namespace Operations.Doctor;

/// <summary>Asks the database server which rights the role of this connection has and lacks (source: PostgreSQL, Access Privilege Inquiry Functions; Transact-SQL, HAS_PERMS_BY_NAME).</summary>
internal static class RightsStatement
{
    private const string History = "__EFMigrationsHistory";

    private static readonly string[] Adding = ["SELECT", "INSERT"], Changing = ["UPDATE", "DELETE"];

    /// <summary>The rights that a service needs on its tables and does not have, a row each: <c>INSERT on AuditRecord</c>.</summary>
    /// <param name="db">PostgreSQL or SQL Server.</param>
    public static string Lacking(DbContext db) => Of(db, Needed(db), isHeld: false, db.Database.IsNpgsql()
        ? """ UNION ALL SELECT 'EXECUTE on audit_redact' WHERE NOT has_function_privilege(to_regprocedure('audit_redact(bigint)')::oid, 'EXECUTE')"""
        : " UNION ALL SELECT N'EXECUTE on AuditRedact' WHERE HAS_PERMS_BY_NAME(N'AuditRedact', N'OBJECT', N'EXECUTE') = 0");

    /// <summary>The rights by which it could change what the audit trail keeps, and has.</summary>
    /// <param name="db">PostgreSQL or SQL Server.</param>
    public static string TooMany(DbContext db) => db.Database.IsNpgsql()
        ? Of(db, Forbidden([.. Changing, "TRUNCATE", "TRIGGER"]), isHeld: true, $" UNION ALL SELECT 'ownership of ' || c.relname FROM pg_class c WHERE c.oid IN ({string.Join(", ", TriggerText.AppendOnly.Select(table => $"to_regclass('\"{table}\"')"))}) AND pg_has_role(c.relowner, 'USAGE')")
        : Of(db, Forbidden([.. Changing, "ALTER", "TAKE OWNERSHIP"]), isHeld: true, "");

    private static IEnumerable<(string Table, string Right)> Needed(DbContext db) =>
        from table in db.Model.GetEntityTypes().Select(entity => entity.GetTableName()).OfType<string>().Distinct(StringComparer.Ordinal)
        from right in TriggerText.AppendOnly.Contains(table) ? Adding : [.. Adding, .. Changing]
        select (table, right);

    // Who writes the history of migrations makes an old version believe it could run.
    private static IEnumerable<(string Table, string Right)> Forbidden(string[] rights) =>
        TriggerText.AppendOnly.SelectMany(table => rights.Select(right => (table, right))).Append((History, "INSERT")).Append((History, "DELETE"));

    private static string Of(DbContext db, IEnumerable<(string Table, string Right)> rights, bool isHeld, string more)
    {
        // Names of the model and words of this file: nothing that anybody entered.
        var rows = string.Join(", ", rights.Select(right => $"('{right.Table}', '{right.Right}')"));
        return db.Database.IsNpgsql()
            ? $"""SELECT w.p || ' on ' || w.t AS "Value" FROM (VALUES {rows}) AS w(t, p) WHERE {(isHeld ? "" : "NOT ")}has_table_privilege(to_regclass(quote_ident(w.t))::oid, w.p){more}"""
            : $"SELECT w.p + N' on ' + w.t AS [Value] FROM (VALUES {rows}) AS w(t, p) WHERE HAS_PERMS_BY_NAME(QUOTENAME(w.t), N'OBJECT', w.p) = {(isHeld ? 1 : 0)}{more}";
    }
}
