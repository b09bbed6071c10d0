namespace Security.Signatures;

/// <summary>The statements of PostgreSQL, where a trigger calls a function and TRUNCATE is a way of its own.</summary>
internal static class SignatureTriggersOfPostgreSql
{
    private const string Function =
        """
        CREATE OR REPLACE FUNCTION signature_append_only() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN
            RAISE EXCEPTION '% is append-only', TG_TABLE_NAME;
        END $$;
        """;

    public static string[] Create(IEnumerable<string> tables) =>
    [
        Function,
        .. tables.SelectMany(table => new[]
        {
            $"CREATE OR REPLACE TRIGGER \"{table}_AppendOnly\" BEFORE UPDATE OR DELETE ON \"{table}\" FOR EACH ROW EXECUTE FUNCTION signature_append_only();",
            $"CREATE OR REPLACE TRIGGER \"{table}_NoTruncate\" BEFORE TRUNCATE ON \"{table}\" FOR EACH STATEMENT EXECUTE FUNCTION signature_append_only();",
        }),
    ];

    public static string[] Drop(IEnumerable<string> tables) =>
    [
        .. tables.SelectMany(table => new[]
        {
            $"DROP TRIGGER IF EXISTS \"{table}_NoTruncate\" ON \"{table}\";",
            $"DROP TRIGGER IF EXISTS \"{table}_AppendOnly\" ON \"{table}\";",
        }),
        "DROP FUNCTION IF EXISTS signature_append_only();",
    ];
}
