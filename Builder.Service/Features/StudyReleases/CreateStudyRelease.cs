using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Forms;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Freezes form versions and the plan of visits as the next release of the study (201).</summary>
internal static class CreateStudyRelease
{
    /// <param name="ChangeReason">Why the release is made, as an auditor should read it.</param>
    /// <param name="Forms">The form versions; left out, the newest version of every form.</param>
    public sealed record Request(string ChangeReason, IReadOnlyList<Form>? Forms = null);

    public sealed record Form(string FormOid, int Version);

    public static async Task<Results<Created<ReleaseSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, Request request, BuilderDbContext db, ReleaseChoice choice, ReleaseMaker maker, ILogger<Request> logger, CancellationToken cancellationToken)
    {
        if (ChangeReason.Parse(request.ChangeReason, out var badReason) is not { } reason)
            return PublishFormVersion.BadChangeReason(badReason);
        Acting.Because(reason.Text);
        if (await db.LockStudyForReleaseAsync(studyOid, cancellationToken) is not { } study)
            return Unknown.Study(studyOid);

        var (versions, problem) = await choice.ChooseAsync(study, request.Forms, cancellationToken);
        if (problem is not null)
            return problem.ToResult();
        var (release, refusal) = await maker.MakeAsync(study, versions, reason, cancellationToken);
        if (release is null)
            return refusal!.ToResult();
        await db.SaveChangesAsync(cancellationToken);

        logger.LogReleased(studyOid, release.Number, release.ManifestHash, release.Forms.Count);
        return TypedResults.Created(ReleasePaths.Release(studyOid, release.Number), ReleaseSummary.Of(studyOid, release, []));
    }
}
