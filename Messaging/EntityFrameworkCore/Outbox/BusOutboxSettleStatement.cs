using Microsoft.EntityFrameworkCore;

namespace MassTransit.EntityFrameworkCoreIntegration;

/// <summary>Deletes sent units with their messages in one statement, whose text is the same for any number of them.</summary>
/// <remarks>Placeholder: 0 keys, an array.</remarks>
internal static class BusOutboxSettleStatement
{
    /// <summary>The statement for the database of a context; null where LINQ must do.</summary>
    public static string? For(DbContext db) => DatabaseDialects.Of(db.Database) == DatabaseDialect.PostgreSql
        ? PostgreSql(EntityTable.Of<OutboxState>(db), EntityTable.Of<OutboxMessage>(db))
        : null;

    // The foreign key is checked at the end of the whole statement, when the messages are gone.
    private static string PostgreSql(EntityTable states, EntityTable messages) =>
        $$"""
        WITH sent AS (DELETE FROM {{messages.Name}} WHERE {{messages.Column(nameof(OutboxMessage.OutboxId))}} = ANY ({0}))
        DELETE FROM {{states.Name}} WHERE {{states.Column(nameof(OutboxState.OutboxId))}} = ANY ({0})
        """;
}
