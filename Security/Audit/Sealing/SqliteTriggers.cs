using Security.Audit.Redaction;

namespace Security.Audit.Sealing;

/// <summary>The triggers on SQLite. A file has no roles, so they keep mistakes out, and <c>verify</c> finds the rest.</summary>
internal static class SqliteTriggers
{
    private static readonly string SameColumns = string.Join(" AND ", TriggerText.FixedColumns.Select(column => $"NEW.\"{column}\" IS OLD.\"{column}\""));

    public static IReadOnlyList<string> Create { get; } =
    [
        .. Names().Select(name => $"DROP TRIGGER IF EXISTS \"{name}\""),
        """
        CREATE TRIGGER "AuditRecord_Queue" AFTER INSERT ON "AuditRecord" BEGIN
            INSERT INTO "AuditUnsealed" ("RecordId") VALUES (NEW."Id");
        END
        """,
        $"""
        CREATE TRIGGER "AuditRecord_Update" BEFORE UPDATE ON "AuditRecord"
        WHEN NOT ({SameColumns} AND EXISTS (
            SELECT 1 FROM "AuditRedaction" AS r
            WHERE r."RecordId" = OLD."Id" AND r."ApprovedById" IS NOT NULL AND r."ApprovedById" <> r."RequestedById"
                AND NEW."Payload" = '{RedactedPayload.Start}' || r."Id" || '{RedactedPayload.End}')) BEGIN
            SELECT RAISE(ABORT, '{TriggerText.Refusal}');
        END
        """,
        Refuse("AuditBlock", "Update", "UPDATE"),
        Refuse("PeerBlockHead", "Update", "UPDATE"),
        .. TriggerText.AppendOnly.Select(table => Refuse(table, "Delete", "DELETE")),
        // INSERT OR REPLACE deletes without asking the trigger for deletions.
        .. TriggerText.AppendOnly.Select(table => Refuse(table, "Replace", "INSERT", $"WHEN EXISTS (SELECT 1 FROM \"{table}\" WHERE \"Id\" = NEW.\"Id\")")),
    ];

    public static IReadOnlyList<string> Drop { get; } = [.. Names().Select(name => $"DROP TRIGGER IF EXISTS \"{name}\"")];

    private static IEnumerable<string> Names() =>
        TriggerText.AppendOnly.SelectMany(table => new[] { $"{table}_Update", $"{table}_Delete", $"{table}_Replace" }).Prepend("AuditRecord_Queue");

    private static string Refuse(string table, string name, string action, string when = "") =>
        $"CREATE TRIGGER \"{table}_{name}\" BEFORE {action} ON \"{table}\" {when} BEGIN SELECT RAISE(ABORT, '{TriggerText.Refusal}'); END";
}
