using System.Security.Claims;
using Builder.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.DropFolder;

/// <summary>The files of the drop folder, the newest first: those of the studies that the user may read.</summary>
internal static class ListDroppedFiles
{
    public static async Task<Results<Ok<Page<DroppedFileSummary>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] PageQuery page, BuilderDbContext db, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (page.FindProblem() is { } problem)
            return problem;
        var files = db.DroppedFiles.AsNoTracking().Within(StudyScope.Of(user, Policies.ReadStudies), file => file.StudyOid);
        return TypedResults.Ok(await page.ReadAsync(files.OrderByDescending(file => file.Id).Select(DroppedFileSummary.Projection), cancellationToken));
    }
}
