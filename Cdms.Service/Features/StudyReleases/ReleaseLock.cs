using Cdms.Service.Data;
using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;

namespace Cdms.Service.Features.StudyReleases;

/// <summary>Lets one transaction at a time say what the releases of a study are made of.</summary>
/// <remarks>
/// Two transactions that each install the last form version but one would not see each other's, and a release that comes meanwhile would see neither. So each takes the study's row
/// after it has written and before it counts: who comes second waits, and then sees what the first one did.
/// </remarks>
internal static class ReleaseLock
{
    /// <summary>Takes the lock until the transaction ends. Two that both find no row insert the same key; one of them fails and is tried again.</summary>
    public static async Task LockReleasesAsync(this CdmsDbContext db, string studyOid, CancellationToken cancellationToken)
    {
        var locked = await db.ReleasedStudies.Where(study => study.StudyOid == studyOid)
            .ExecuteUpdateAsync(study => study.SetProperty(s => s.Turn, s => s.Turn + 1), cancellationToken);
        if (locked > 0)
            return;
        db.Add(new ReleasedStudy { StudyOid = studyOid });
        await db.SaveChangesAsync(cancellationToken);
    }
}
