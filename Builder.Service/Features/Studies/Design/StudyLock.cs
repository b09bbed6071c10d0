using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Builder.Service.Features.Studies.Design;

/// <summary>Reads a study with its visits, alone until the transaction ends.</summary>
internal static class StudyLock
{
    public static async Task<Study?> LockDesignAsync(this BuilderDbContext db, string studyOid, CancellationToken cancellationToken)
    {
        await db.Studies.Where(study => study.StudyOid == studyOid).LockAsync(study => study.Revision, cancellationToken);
        return await db.Studies.Include(study => study.StudyEvents).FirstOrDefaultAsync(study => study.StudyOid == studyOid, cancellationToken);
    }
}
