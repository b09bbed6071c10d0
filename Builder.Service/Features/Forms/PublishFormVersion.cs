using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using ServiceDefaults;

namespace Builder.Service.Features.Forms;

/// <summary>Freezes a form's draft as the next version (201). A draft that equals the newest version answers that one (200).</summary>
internal static class PublishFormVersion
{
    public sealed record Request(string ChangeReason);

    public static async Task<Results<Created<VersionSummary>, Ok<VersionSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, string formOid, Request request, BuilderDbContext db, TimeProvider clock, ILogger<Request> logger, CancellationToken cancellationToken)
    {
        if (ChangeReason.Parse(request.ChangeReason, out var problem) is not { } reason)
            return BadChangeReason(problem);
        if (await db.LockFormAsync(studyOid, formOid, cancellationToken) is not { } form)
            return await db.HasStudyAsync(studyOid, cancellationToken) ? Unknown.Form(studyOid, formOid) : Unknown.Study(studyOid);

        var standing = await db.StandingVersionAsync(form, cancellationToken);
        var version = form.Publish(standing, reason, Actor.Local, clock.GetUtcNow());
        if (version == standing)
            return TypedResults.Ok(VersionSummary.Of(version));

        await db.SaveChangesAsync(cancellationToken);
        logger.LogPublished(studyOid, formOid, version.Number, version.ContentHash);
        return TypedResults.Created(FormPaths.Version(studyOid, formOid, version.Number), VersionSummary.Of(version));
    }

    public static ProblemHttpResult BadChangeReason(string problem) => Problem.BadRequest("bad-change-reason", problem,
        "Say in the field changeReason why the version is published, as an auditor should read it.", new Place(Path: "$.changeReason"));
}
