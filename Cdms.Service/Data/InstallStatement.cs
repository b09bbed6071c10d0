using Cdms.Service.Domain;
using Security.Audit;
using ServiceDefaults.Data;

namespace Cdms.Service.Data;

/// <summary>Installs a version and settles its deployment in one statement, where the database can; what is there already stays as it is.</summary>
/// <remarks>
/// The keys decide, not a read before: whoever races for the same deployment (a cancellation) or the same version (another deployment) is waited for.
/// A row that is there is no error either, so the transaction of other deliveries goes on.
/// </remarks>
internal static class InstallStatement
{
    private const string PostgreSql = """
        WITH settled AS (
            INSERT INTO "SettledFormDeployment" ("FormDeploymentId", "IsCancelled", "StudyOid", "FormOid", "Version", "SettledAt")
            VALUES ({0}, false, {1}, {2}, {3}, {4})
            ON CONFLICT DO NOTHING RETURNING "FormDeploymentId"),
        installed AS (
            INSERT INTO "InstalledFormVersion" ("StudyOid", "FormOid", "Version", "ContentHash", "Definition", "FormDeploymentId", "InstalledAt")
            SELECT {1}, {2}, {3}, {5}, {6}, "FormDeploymentId", {4} FROM settled
            ON CONFLICT DO NOTHING RETURNING "StoredHash")
        SELECT EXISTS (SELECT 1 FROM settled) AS "IsSettled", (SELECT "StoredHash" FROM installed) AS "StoredHash"
        """;

    /// <summary>Whether this context's database can.</summary>
    public static bool IsKnownTo(CdmsDbContext db) => db is PostgreSqlCdmsDbContext;

    /// <summary>Inserts both rows, and records them in the audit trail as a save of them would.</summary>
    public static async Task<InstallRows> InsertAsync(
        this CdmsDbContext db, InstalledFormVersion version, SettledFormDeployment settled, CancellationToken cancellationToken)
    {
        object[] values =
        [
            settled.FormDeploymentId, version.StudyOid, version.FormOid, version.Version, settled.SettledAt.UtcTicks, version.ContentHash, version.Definition,
        ];
        var inserted = await db.ReadRowsAsync(
            PostgreSql, values, row => new InstallRows(row.GetBoolean(0), row.IsDBNull(1) ? null : row.GetFieldValue<byte[]>(1)), cancellationToken);
        if (inserted[0].StoredHash is not null)
            AuditRecording.RecordInserted(db, version, settled);
        return inserted[0];
    }
}
