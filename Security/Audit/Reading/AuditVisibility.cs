using System.Security.Claims;
using Microsoft.EntityFrameworkCore;
using Security.Access;
using ServiceDefaults;

namespace Security.Audit.Reading;

/// <summary>Which rows of the trail a user may see. What is left out here exists nowhere for that user: not in lists, exports or counts.</summary>
internal sealed class AuditVisibility(ServiceDbContext db, IAccessClassReader classes)
{
    /// <summary>The rows in the studies for which the user has the policy, without those that carry an access class the user has not.</summary>
    /// <param name="user">The signed-in user.</param>
    /// <param name="policy">One of <see cref="Policies"/>.</param>
    /// <param name="studyOid">Only this study; null: all.</param>
    /// <param name="cancellationToken">Cancels the queries.</param>
    public async Task<IQueryable<AuditRecord>> OfAsync(ClaimsPrincipal user, string policy, string? studyOid, CancellationToken cancellationToken)
    {
        var records = db.Set<AuditRecord>().AsNoTracking();
        if (studyOid is not null)
            records = records.Where(record => record.StudyOid == studyOid);
        records = records.Within(StudyScope.Of(user, policy), record => record.StudyOid);
        var seen = await FindClassesAsync(records, user, cancellationToken);
        return records.Where(ClassPredicate.Of(seen));
    }

    /// <summary>One row; null when there is none that the user may see.</summary>
    public async Task<AuditRecord?> FindAsync(long id, ClaimsPrincipal user, string policy, CancellationToken cancellationToken)
    {
        var visible = await OfAsync(user, policy, null, cancellationToken);
        return await visible.FirstOrDefaultAsync(record => record.Id == id, cancellationToken);
    }

    private async Task<IReadOnlyList<VisibleClasses>> FindClassesAsync(IQueryable<AuditRecord> records, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        var seen = new List<VisibleClasses>();
        foreach (var study in await records.Where(record => record.AccessClass != null).Select(record => record.StudyOid).Distinct().ToListAsync(cancellationToken))
        {
            if (await classes.ReadableAsync(user, study, cancellationToken) is { Count: > 0 } readable)
                seen.Add(new VisibleClasses(study, [.. readable]));
        }

        return seen;
    }
}
