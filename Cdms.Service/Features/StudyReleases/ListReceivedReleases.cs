using System.Security.Claims;
using Cdms.Service.Data;
using Contracts;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Cdms.Service.Features.StudyReleases;

/// <summary>Lists the releases that came here, of the studies that the user may read, by study and number.</summary>
public static class ListReceivedReleases
{
    /// <summary>One release; Missing counts its form versions that are not installed.</summary>
    public sealed record Item(
        string StudyOid, int ReleaseNumber, Guid ReleaseDeploymentId, string State, string ManifestHash, int Forms, int Missing,
        DateTimeOffset ReceivedAt, DateTimeOffset? ReadyAt, DateTimeOffset? WithdrawnAt, IReadOnlyList<StudyReleaseProblem> Problems);

    internal static void Map(RouteGroupBuilder releases) =>
        releases.MapGet("/", HandleAsync).WithName(nameof(ListReceivedReleases)).WithSummary("Releases in this environment").FiltersByScope()
            .ProducesProblem(StatusCodes.Status400BadRequest);

    private static async Task<Results<Ok<Page<Item>>, ProblemHttpResult>> HandleAsync(
        [AsParameters] PageQuery page, string? studyOid, CdmsDbContext db, ClaimsPrincipal user, CancellationToken cancellationToken)
    {
        if (page.FindProblem() is { } problem)
            return problem;

        var releases = db.ReceivedReleases.AsNoTracking()
            .Within(StudyScope.Of(user, Policies.ReadInstalledForms), release => release.StudyOid)
            .Where(release => studyOid == null || release.StudyOid == studyOid)
            .OrderBy(release => release.StudyOid).ThenBy(release => release.ReleaseNumber).ThenBy(release => release.ReceivedAt)
            .Select(release => new Item(
                release.StudyOid, release.ReleaseNumber, release.ReleaseDeploymentId, release.State, release.ManifestHash, release.Forms.Count,
                release.Forms.Count(form => !db.InstalledFormVersions.Any(version =>
                    version.StudyOid == release.StudyOid && version.FormOid == form.FormOid && version.Version == form.Version && version.ContentHash == form.ContentHash)),
                release.ReceivedAt, release.ReadyAt, release.WithdrawnAt, release.Problems));
        return TypedResults.Ok(await page.ReadAsync(releases, cancellationToken));
    }
}
