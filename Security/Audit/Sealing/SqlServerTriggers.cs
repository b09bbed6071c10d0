using Security.Audit.Redaction;

namespace Security.Audit.Sealing;

/// <summary>The triggers on SQL Server, and the procedure by which a redaction is carried out: tables and procedure have one owner, so that who may execute it needs no right to update.</summary>
internal static class SqlServerTriggers
{
    private static readonly string OtherColumns = string.Join(" OR ", TriggerText.FixedColumns.Select(column => $"UPDATE([{column}])"));

    public static IReadOnlyList<string> Create { get; } =
    [
        """
        CREATE OR ALTER TRIGGER [AuditRecord_Queue] ON [AuditRecord] AFTER INSERT AS
        BEGIN
            SET NOCOUNT ON;
            INSERT INTO [AuditUnsealed] ([RecordId]) SELECT [Id] FROM inserted;
        END
        """,
        // A binary comparison: the server's own would take other capitals and blanks at the end for the same text.
        $"""
        CREATE OR ALTER TRIGGER [AuditRecord_Refuse] ON [AuditRecord] AFTER UPDATE, DELETE AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM deleted) AND ({OtherColumns} OR NOT EXISTS (SELECT 1 FROM inserted) OR EXISTS (
                SELECT 1 FROM inserted AS i WHERE NOT EXISTS (
                    SELECT 1 FROM [AuditRedaction] AS r
                    WHERE r.[RecordId] = i.[Id] AND r.[ApprovedById] IS NOT NULL AND r.[ApprovedById] <> r.[RequestedById]
                        AND CAST(i.[Payload] AS varbinary(max)) = CAST(CAST({RedactedText} AS nvarchar(max)) AS varbinary(max)))))
                THROW 51001, N'{TriggerText.Refusal}', 1;
        END
        """,
        Refuse("AuditBlock"),
        Refuse("PeerBlockHead"),
        $"""
        CREATE OR ALTER PROCEDURE [AuditRedact] @redaction bigint AS
        BEGIN
            SET NOCOUNT OFF;
            UPDATE a SET [Payload] = {RedactedText}
            FROM [AuditRecord] AS a JOIN [AuditRedaction] AS r ON a.[Id] = r.[RecordId]
            WHERE r.[Id] = @redaction AND r.[ApprovedById] IS NOT NULL AND r.[ApprovedById] <> r.[RequestedById];
        END
        """,
    ];

    public static IReadOnlyList<string> Drop { get; } =
    [
        "DROP PROCEDURE IF EXISTS [AuditRedact]",
        "DROP TRIGGER IF EXISTS [AuditRecord_Queue]",
        .. TriggerText.AppendOnly.Select(table => $"DROP TRIGGER IF EXISTS [{table}_Refuse]"),
    ];

    private static string RedactedText => $"CONCAT(N'{RedactedPayload.Start}', r.[Id], N'{RedactedPayload.End}')";

    private static string Refuse(string table) =>
        $"""
        CREATE OR ALTER TRIGGER [{table}_Refuse] ON [{table}] AFTER UPDATE, DELETE AS
        BEGIN
            SET NOCOUNT ON;
            IF EXISTS (SELECT 1 FROM deleted)
                THROW 51001, N'{TriggerText.Refusal}', 1;
        END
        """;
}
