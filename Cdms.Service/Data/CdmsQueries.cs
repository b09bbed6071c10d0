using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;

namespace Cdms.Service.Data;

/// <summary>What more than one use case asks of the database.</summary>
internal static class CdmsQueries
{
    /// <summary>The version as it is stored now, never a copy in memory.</summary>
    public static Task<InstalledFormVersion?> FindInstalledAsync(
        this CdmsDbContext db, string studyOid, string formOid, int version, CancellationToken cancellationToken) =>
        db.InstalledFormVersions.AsNoTracking().SingleOrDefaultAsync(
            v => v.StudyOid == studyOid && v.FormOid == formOid && v.Version == version, cancellationToken);

    public static Task<SettledFormDeployment?> FindSettledAsync(this CdmsDbContext db, Guid formDeploymentId, CancellationToken cancellationToken) =>
        db.SettledFormDeployments.AsNoTracking().SingleOrDefaultAsync(d => d.FormDeploymentId == formDeploymentId, cancellationToken);
}
