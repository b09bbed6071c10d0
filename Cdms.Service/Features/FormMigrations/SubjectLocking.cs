using Cdms.Service.Data;
using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Cdms.Service.Features.FormMigrations;

/// <summary>Locks subjects for a go of a migration, and reads them.</summary>
internal static class SubjectLocking
{
    public static async Task<Dictionary<long, Subject>> LockAsync(CdmsDbContext db, IEnumerable<long> subjectIds, CancellationToken cancellationToken)
    {
        var ids = subjectIds.Distinct().ToList();
        await db.Subjects.Where(subject => ids.Contains(subject.Id)).LockAsync(subject => subject.State, cancellationToken);
        return await db.Subjects.Where(subject => ids.Contains(subject.Id)).ToDictionaryAsync(subject => subject.Id, cancellationToken);
    }
}
