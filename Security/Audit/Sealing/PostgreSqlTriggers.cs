using Security.Audit.Redaction;

namespace Security.Audit.Sealing;

/// <summary>The triggers on PostgreSQL, and the function by which a redaction is carried out with the rights of the tables' owner.</summary>
/// <remarks>Every name is written with its schema, the one in which the migration made the tables: whoever calls cannot slip a temporary table of the same name in between.</remarks>
internal static class PostgreSqlTriggers
{
    private const string Approved =
        $"""
        r."ApprovedById" IS NOT NULL AND r."ApprovedById" <> r."RequestedById"
        """;

    private const string RedactedText = $"'{RedactedPayload.Start}' || r.\"Id\" || '{RedactedPayload.End}'";

    public static IReadOnlyList<string> Create { get; } =
    [
        InSchema("""
            CREATE OR REPLACE FUNCTION @.audit_record_queue() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN
                INSERT INTO @."AuditUnsealed" ("RecordId") VALUES (NEW."Id");
                RETURN NULL;
            END $body$
            """),
        InSchema($"""
            CREATE OR REPLACE FUNCTION @.audit_refuse() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN
                RAISE EXCEPTION '{TriggerText.Refusal}' USING ERRCODE = 'insufficient_privilege';
            END $body$
            """),
        InSchema($"""
            CREATE OR REPLACE FUNCTION @.audit_record_update() RETURNS trigger LANGUAGE plpgsql AS $body$
            BEGIN
                IF to_jsonb(NEW) - 'Payload' = to_jsonb(OLD) - 'Payload' AND EXISTS (
                    SELECT 1 FROM @."AuditRedaction" AS r WHERE r."RecordId" = OLD."Id" AND {Approved} AND NEW."Payload" = {RedactedText}) THEN
                    RETURN NEW;
                END IF;
                RAISE EXCEPTION '{TriggerText.Refusal}' USING ERRCODE = 'insufficient_privilege';
            END $body$
            """),
        InSchema($"""
            CREATE OR REPLACE FUNCTION @.audit_redact(redaction bigint) RETURNS bigint LANGUAGE plpgsql SECURITY DEFINER SET search_path = pg_catalog, pg_temp AS $body$
            DECLARE replaced bigint;
            BEGIN
                UPDATE @."AuditRecord" AS a SET "Payload" = {RedactedText}
                FROM @."AuditRedaction" AS r WHERE r."Id" = redaction AND a."Id" = r."RecordId" AND {Approved};
                GET DIAGNOSTICS replaced = ROW_COUNT;
                RETURN replaced;
            END $body$
            """),
        "REVOKE ALL ON FUNCTION audit_redact(bigint) FROM PUBLIC",
        Trigger("AuditRecord", "AuditRecord_Queue", "AFTER INSERT", "ROW", "audit_record_queue"),
        Trigger("AuditRecord", "AuditRecord_Update", "BEFORE UPDATE", "ROW", "audit_record_update"),
        Trigger("AuditBlock", "AuditBlock_Update", "BEFORE UPDATE", "ROW", "audit_refuse"),
        Trigger("PeerBlockHead", "PeerBlockHead_Update", "BEFORE UPDATE", "ROW", "audit_refuse"),
        .. TriggerText.AppendOnly.Select(table => Trigger(table, $"{table}_Delete", "BEFORE DELETE", "ROW", "audit_refuse")),
        .. TriggerText.AppendOnly.Select(table => Trigger(table, $"{table}_Truncate", "BEFORE TRUNCATE", "STATEMENT", "audit_refuse")),
    ];

    public static IReadOnlyList<string> Drop { get; } =
    [
        """DROP TRIGGER IF EXISTS "AuditRecord_Queue" ON "AuditRecord" """,
        .. TriggerText.AppendOnly.SelectMany(table => new[] { "Update", "Delete", "Truncate" }.Select(name => $"DROP TRIGGER IF EXISTS \"{table}_{name}\" ON \"{table}\"")),
        "DROP FUNCTION IF EXISTS audit_redact(bigint)",
        "DROP FUNCTION IF EXISTS audit_record_update()",
        "DROP FUNCTION IF EXISTS audit_record_queue()",
        "DROP FUNCTION IF EXISTS audit_refuse()",
    ];

    private static string InSchema(string sql) =>
        $"DO $audit$ BEGIN EXECUTE replace($sql${sql}$sql$, '@', quote_ident(current_schema())); END $audit$";

    private static string Trigger(string table, string name, string action, string each, string function) =>
        $"CREATE OR REPLACE TRIGGER \"{name}\" {action} ON \"{table}\" FOR EACH {each} EXECUTE FUNCTION {function}()";
}
