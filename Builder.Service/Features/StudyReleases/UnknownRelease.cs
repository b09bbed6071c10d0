using Builder.Service.Data;
using Builder.Service.Features.Forms;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Builder.Service.Features.StudyReleases;

/// <summary>The answers to addresses that name a release, or a deployment of one, that does not exist.</summary>
internal static class UnknownRelease
{
    /// <summary>The study is unknown, or has no such release.</summary>
    public static async Task<ProblemHttpResult> AnswerAsync(BuilderDbContext db, string studyOid, int number, CancellationToken cancellationToken) =>
        await db.HasStudyAsync(studyOid, cancellationToken)
            ? Problem.NotFound("unknown-release", $"The study '{studyOid}' has no release {number}.", $"GET /api/studies/{OidPath.Segment(studyOid)}/releases lists its releases.", new Place(Path: "number"))
            : Unknown.Study(studyOid);

    public static ProblemHttpResult Deployment(string studyOid, int number, string id) => Problem.NotFound("unknown-release-deployment",
        $"Release {number} of the study '{studyOid}' has no deployment '{id}'.", $"GET {ReleasePaths.Release(studyOid, number)} lists its deployments.", new Place(Path: "id"));
}
