using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Cdms.Service.Features.Subjects;

/// <summary>Finds a subject for somebody. One of another's site is answered as if it did not exist; one that may be read and not be changed is refused.</summary>
internal sealed class SubjectFinder(CdmsDbContext db)
{
    /// <summary>The subject, or the answer that there is none for this user and policy.</summary>
    public async Task<(Subject? Subject, ProblemHttpResult? Problem)> FindAsync(ClaimsPrincipal user, string policy, string studyOid, string subjectKey, CancellationToken cancellationToken)
    {
        var found = await db.Subjects.FirstOrDefaultAsync(subject => subject.StudyOid == studyOid && subject.SubjectKey == subjectKey, cancellationToken);
        return Judge(found, user, policy, studyOid, subjectKey);
    }

    /// <summary>The same for a change: others who change anything of the subject wait until this transaction ends, so that one after another is judged.</summary>
    public async Task<(Subject? Subject, ProblemHttpResult? Problem)> LockAsync(ClaimsPrincipal user, string policy, string studyOid, string subjectKey, CancellationToken cancellationToken)
    {
        if (db.Database.IsNpgsql())
        {
            // One round trip, and no version of the row that nobody needs.
            var locked = await db.Subjects.FromSql($"""SELECT * FROM "Subject" WHERE "StudyOid" = {studyOid} AND "SubjectKey" = {subjectKey} FOR UPDATE""").ToListAsync(cancellationToken);
            return Judge(locked.SingleOrDefault(), user, policy, studyOid, subjectKey);
        }

        await db.Subjects.Where(subject => subject.StudyOid == studyOid && subject.SubjectKey == subjectKey).LockAsync(subject => subject.State, cancellationToken);
        return await FindAsync(user, policy, studyOid, subjectKey, cancellationToken);
    }

    private static (Subject? Subject, ProblemHttpResult? Problem) Judge(Subject? found, ClaimsPrincipal user, string policy, string studyOid, string subjectKey)
    {
        if (found is null || new AccessScope(studyOid, found.SiteOid) is var scope && !user.May(Policies.ReadClinicalData, scope))
            return (null, Unknown.Subject(studyOid, subjectKey));
        return user.May(policy, scope) ? (found, null) : (null, NotPermitted.To(user, policy, scope).ToResult());
    }
}
