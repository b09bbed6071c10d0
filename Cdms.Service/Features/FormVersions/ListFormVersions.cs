using System.Security.Claims;
using Cdms.Service.Data;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Cdms.Service.Features.FormVersions;

/// <summary>Lists the installed form versions of the studies that the user may read, by study, form and version.</summary>
public static class ListFormVersions
{
    /// <summary>One installed form version.</summary>
    public sealed record Item(string StudyOid, string FormOid, int Version, string ContentHash, DateTimeOffset InstalledAt, Guid FormDeploymentId);

    internal static void Map(RouteGroupBuilder forms) =>
        forms.MapGet("/", HandleAsync).WithName(nameof(ListFormVersions)).WithSummary("Installed form versions").FiltersByScope()
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<Page<Item>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] PageQuery page, string? studyOid, CdmsDbContext db, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (page.FindProblem() is { } problem)
            return problem;

        var versions = db.InstalledFormVersions.AsNoTracking()
            .Within(StudyScope.Of(user, Policies.ReadInstalledForms), v => v.StudyOid)
            .Where(v => studyOid == null || v.StudyOid == studyOid)
            .OrderBy(v => v.StudyOid).ThenBy(v => v.FormOid).ThenBy(v => v.Version)
            .Select(v => new Item(v.StudyOid, v.FormOid, v.Version, v.ContentHash, v.InstalledAt, v.FormDeploymentId));
        return TypedResults.Ok(await page.ReadAsync(versions, cancellationToken));
    }
}
