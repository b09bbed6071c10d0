using System.Security.Claims;
using Cdms.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Queries;

/// <summary>The queries that the user may see, the newest first: of one site, one subject, one form, in one state.</summary>
internal static class ListQueries
{
    public static async Task<Results<Ok<Page<QuerySummary>>, ProblemHttpResult>> HandleAsync(
        string studyOid, [AsParameters] PageQuery page, string? site, string? subjectKey, string? state, long? formInstanceId, CdmsDbContext db, ClaimsPrincipal user, IAccessClasses classes, CancellationToken cancellationToken)
    {
        if (page.FindProblem() is { } problem)
            return problem;
        var visible = VisibleQueries.Of(db, studyOid, user, await classes.BlindingAsync(user, studyOid, cancellationToken))
            .Where(query => (site == null || query.SiteOid == site) && (state == null || query.State == state) && (formInstanceId == null || query.FormInstanceId == formInstanceId));
        var subjects = db.Subjects.Where(subject => subjectKey == null || subject.SubjectKey == subjectKey);
        return TypedResults.Ok(await page.ReadAsync(QuerySummary.Of(visible, subjects, db.FormInstances), cancellationToken));
    }
}
