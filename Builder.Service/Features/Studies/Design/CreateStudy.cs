using System.Security.Claims;
using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Forms;
using Builder.Service.Features.Requests;
using Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.Studies.Design;

/// <summary>Begins a study without forms and visits (201).</summary>
internal static class CreateStudy
{
    private const string FirstMetaDataVersion = "MDV.1";

    /// <param name="StudyOid">OID of the study: its lasting identity.</param>
    /// <param name="Name">StudyName.</param>
    /// <param name="Description">StudyDescription.</param>
    /// <param name="ProtocolName">ProtocolName.</param>
    public sealed record Request(string StudyOid, string Name, string Description = "", string ProtocolName = "");

    public static async Task<Results<Created<StudyDesign>, ProblemHttpResult>> HandleAsync(
        Request request, HttpContext http, BuilderDbContext db, ClaimsPrincipal user, TimeProvider clock, ILogger<Request> logger, CancellationToken cancellationToken)
    {
        if (FindProblem(request) is { } problem)
            return problem;
        var scope = new AccessScope(request.StudyOid);
        if (!user.May(Policies.DesignForms, scope))
            return NotPermitted.To(user, Policies.DesignForms, scope).ToResult();
        if (await db.HasStudyAsync(request.StudyOid, cancellationToken))
            return Problem.Conflict("study-exists", $"There is a study '{request.StudyOid}'.", "Take another OID, or change that study.", new Place(Oid: request.StudyOid));

        Acting.In(request.StudyOid);
        var study = db.Add(new Study { StudyOid = request.StudyOid, FirstImportedAt = clock.GetUtcNow() }).Entity;
        study.Describe(new StudyDefinition
        {
            StudyOid = request.StudyOid, Name = request.Name, Description = request.Description, ProtocolName = request.ProtocolName,
            MetaDataVersionOid = FirstMetaDataVersion, MetaDataVersionName = request.Name,
        });
        await db.SaveChangesAsync(cancellationToken);
        logger.LogDesigned(study.StudyOid);
        var design = StudyDesign.Of(study);
        http.Response.Headers.ETag = IfMatch.Tag(design.Hash).ToString();
        return TypedResults.Created($"/api/studies/{OidPath.Segment(study.StudyOid)}", design);
    }

    private static ProblemHttpResult? FindProblem(Request request) =>
        OidInput.FindProblem(request.StudyOid, "studyOid") ?? DesignInput.FindTextProblem(request.Name, "name")
        ?? DesignInput.FindTextProblem(request.Description, "description") ?? DesignInput.FindTextProblem(request.ProtocolName, "protocolName");
}
