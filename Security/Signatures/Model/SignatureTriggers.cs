using Microsoft.EntityFrameworkCore.Migrations;
using ServiceDefaults;

namespace Security.Signatures;

/// <summary>Triggers that let no row of signatures and voids be changed or deleted, whoever asks.</summary>
public static class SignatureTriggers
{
    internal const string OfSignatures = "Signature_AppendOnly";
    internal const string OfVoids = "SignatureVoid_AppendOnly";
    private static readonly string[] Tables = ["Signature", "SignatureVoid"];

    /// <summary>The statements that create the triggers; the tables must be there.</summary>
    public static IReadOnlyList<string> StatementsFor(DatabaseProvider provider) => provider switch
    {
        DatabaseProvider.PostgreSql => SignatureTriggersOfPostgreSql.Create(Tables),
        DatabaseProvider.SqlServer => [.. Tables.Select(SqlServer)],
        _ => [.. Tables.SelectMany(Sqlite)],
    };

    /// <summary>Creates the triggers in a migration, after the tables.</summary>
    public static void Create(MigrationBuilder migrationBuilder)
    {
        foreach (var statement in StatementsFor(ProviderOf(migrationBuilder)))
            migrationBuilder.Sql(statement);
    }

    /// <summary>Takes the triggers away in a migration's way back, before the tables.</summary>
    public static void Drop(MigrationBuilder migrationBuilder)
    {
        string[] statements = ProviderOf(migrationBuilder) switch
        {
            DatabaseProvider.PostgreSql => SignatureTriggersOfPostgreSql.Drop(Tables),
            DatabaseProvider.SqlServer => [.. Tables.Select(table => $"DROP TRIGGER IF EXISTS [{table}_AppendOnly];")],
            _ => [.. Tables.SelectMany(table => SqliteActs.Select(act => $"DROP TRIGGER IF EXISTS \"{table}_AppendOnly_{act}\";"))],
        };
        foreach (var statement in statements)
            migrationBuilder.Sql(statement);
    }

    private static string[] SqliteActs => ["Update", "Delete", "Replace"];

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
        EXEC(N'CREATE TRIGGER [{table}_AppendOnly] ON [{table}] INSTEAD OF UPDATE, DELETE AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM deleted) THROW 51000, ''{table} is append-only'', 1;
        END');
        """;

    private static DatabaseProvider ProviderOf(MigrationBuilder migrationBuilder) => migrationBuilder.ActiveProvider switch
    {
        "Npgsql.EntityFrameworkCore.PostgreSQL" => DatabaseProvider.PostgreSql,
        "Microsoft.EntityFrameworkCore.SqlServer" => DatabaseProvider.SqlServer,
        _ => DatabaseProvider.Sqlite,
    };
}
