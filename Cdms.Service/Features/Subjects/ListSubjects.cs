using System.Security.Claims;
using Cdms.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Cdms.Service.Features.Subjects;

/// <summary>Lists the subjects of the sites that the user may see; of one site or in one state if asked for.</summary>
internal static class ListSubjects
{
    public static async Task<Results<Ok<Page<SubjectSummary>>, ProblemHttpResult>> HandleAsync(
        string studyOid, [AsParameters] PageQuery page, string? site, string? state, CdmsDbContext db, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (page.FindProblem() is { } problem)
            return problem;
        var subjects = db.Subjects.AsNoTracking().Where(subject => subject.StudyOid == studyOid)
            .Within(StudyScope.SitesOf(user, Policies.ReadClinicalData, studyOid), subject => subject.SiteOid)
            .Where(subject => (site == null || subject.SiteOid == site) && (state == null || subject.State == state))
            .OrderBy(subject => subject.SubjectKey)
            .Select(subject => new SubjectSummary(subject.StudyOid, subject.SiteOid, subject.SubjectKey, subject.State, subject.StateSince, subject.CreatedAt));
        return TypedResults.Ok(await page.ReadAsync(subjects, cancellationToken));
    }
}
