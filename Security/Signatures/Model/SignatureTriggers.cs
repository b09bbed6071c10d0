using Microsoft.EntityFrameworkCore.Migrations;
using Security.Audit.Sealing;
using ServiceDefaults;

namespace Security.Signatures;

/// <summary>Triggers that let no row of signatures and voids be changed or deleted, whoever asks.</summary>
/// <remarks>A migration on SQLite that rebuilds one of the tables loses its triggers: it calls <see cref="Create"/> again, which replaces what is there.</remarks>
public static class SignatureTriggers
{
    internal const string OfSignatures = "Signature_AppendOnly";
    internal const string OfVoids = "SignatureVoid_AppendOnly";
    private static readonly string[] Tables = ["Signature", "SignatureVoid"];
    private static readonly string[] SqliteActs = ["Update", "Delete", "Replace"];

    /// <summary>The statements that create the triggers, each to be run by itself and in this order; running them again does no harm.</summary>
    public static IReadOnlyList<string> StatementsFor(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.PostgreSql => SignatureTriggersOfPostgreSql.Create(Tables),
        DatabaseProvider.SqlServer => [.. Tables.Select(SqlServer)],
        _ => [.. DropStatementsFor(provider), .. Tables.SelectMany(Sqlite)],
    };

    /// <summary>The statements that take the triggers away.</summary>
    public static IReadOnlyList<string> DropStatementsFor(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.PostgreSql => SignatureTriggersOfPostgreSql.Drop(Tables),
        DatabaseProvider.SqlServer => [.. Tables.Select(table => $"DROP TRIGGER IF EXISTS [{table}_AppendOnly];")],
        _ => [.. Tables.SelectMany(table => SqliteActs.Select(act => $"DROP TRIGGER IF EXISTS \"{table}_AppendOnly_{act}\";"))],
    };

    /// <summary>Which triggers there must be.</summary>
    internal static IEnumerable<ProtectingTrigger> NamesFor(DatabaseProvider provider)
    {
        string[] names = provider switch
        {
            DatabaseProvider.PostgreSql => ["AppendOnly", "NoTruncate"],
            DatabaseProvider.SqlServer => ["AppendOnly"],
            _ => [.. SqliteActs.Select(act => $"AppendOnly_{act}")],
        };
        return Tables.SelectMany(table => names.Select(name => new ProtectingTrigger(table, $"{table}_{name}")));
    }

    /// <summary>Adds them in a migration.</summary>
    /// <param name="migration">The migration, in which the tables are there already.</param>
    /// <param name="provider">The database that it is for.</param>
    public static void Create(MigrationBuilder migration, DatabaseProvider provider) => Run(migration, StatementsFor(provider));

    /// <summary>Takes them away in the way back of a migration.</summary>
    /// <param name="migration">The migration, in which the tables are still there.</param>
    /// <param name="provider">The database that it is for.</param>
    public static void Drop(MigrationBuilder migration, DatabaseProvider provider) => Run(migration, DropStatementsFor(provider));

    private static void Run(MigrationBuilder migration, IReadOnlyList<string> statements)
    {
        foreach (var statement in statements)
            migration.Sql(statement);
    }

    // INSERT OR REPLACE deletes the row in its way without firing delete triggers, hence the third.
    private static IEnumerable<string> Sqlite(string table) =>
    [
        $"CREATE TRIGGER \"{table}_AppendOnly_Update\" BEFORE UPDATE ON \"{table}\" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;",
        $"CREATE TRIGGER \"{table}_AppendOnly_Delete\" BEFORE DELETE ON \"{table}\" BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;",
        $"""
        CREATE TRIGGER "{table}_AppendOnly_Replace" BEFORE INSERT ON "{table}"
        WHEN EXISTS (SELECT 1 FROM "{table}" WHERE "Id" = NEW."Id" OR "SignatureId" = NEW."SignatureId")
        BEGIN SELECT RAISE(ABORT, '{table} is append-only'); END;
        """,
    ];

    // By EXEC, since a trigger must be alone in its batch and an idempotent script puts every statement into an IF.
    private static string SqlServer(string table) =>
        $"""
        EXEC(N'CREATE OR ALTER TRIGGER [{table}_AppendOnly] ON [{table}] INSTEAD OF UPDATE, DELETE AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''{table} is append-only'', 1;
        END');
        """;
}
