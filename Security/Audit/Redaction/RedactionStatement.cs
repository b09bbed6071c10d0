using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Audit.Redaction;

/// <summary>Replaces the payload of a row. The database does it itself, since the service's role may not update the table.</summary>
internal static class RedactionStatement
{
    /// <summary>Carries out a redaction that is saved as approved, in the transaction under way.</summary>
    /// <exception cref="InvalidOperationException">The database found no approved redaction, or no row.</exception>
    public static async Task ReplacePayloadAsync(this ServiceDbContext db, AuditRedaction redaction, CancellationToken cancellationToken)
    {
        if (await RunAsync(db, redaction, cancellationToken) != 1)
            throw new InvalidOperationException($"Redaction {redaction.Id} replaced no payload: the database knows it as approved by two people for row {redaction.RecordId}, or it does not.");
    }

    private static async Task<long> RunAsync(ServiceDbContext db, AuditRedaction redaction, CancellationToken cancellationToken)
    {
        if (db.Database.IsNpgsql())
            return (await db.Database.SqlQuery<long>($"SELECT audit_redact({redaction.Id}) AS \"Value\"").ToListAsync(cancellationToken))[0];
        if (db.Database.IsSqlServer())
            return await db.Database.ExecuteSqlAsync($"EXEC [AuditRedact] {redaction.Id}", cancellationToken);
        var payload = RedactedPayload.Of(redaction.Id);
        return await db.Set<AuditRecord>().Where(record => record.Id == redaction.RecordId)
            .ExecuteUpdateAsync(update => update.SetProperty(record => record.Payload, payload), cancellationToken);
    }
}
