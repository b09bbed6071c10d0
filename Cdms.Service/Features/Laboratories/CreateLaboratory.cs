using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Cdms.Service.Features.Laboratories;

/// <summary>Makes a laboratory of a study (201).</summary>
internal static class CreateLaboratory
{
    /// <param name="LaboratoryOid">Its OID: what the laboratory item of a form holds.</param>
    /// <param name="Name">What people call it.</param>
    /// <param name="SiteOids">The sites that use it; left out: all.</param>
    public sealed record Request(string LaboratoryOid, string Name, IReadOnlyList<string>? SiteOids = null);

    public static async Task<Results<Created<LaboratorySummary>, ProblemHttpResult>> HandleAsync(string studyOid, Request request, CdmsDbContext db, LaboratorySiteWriter sites, TimeProvider clock, CancellationToken cancellationToken)
    {
        if ((OidInput.FindProblem(request.LaboratoryOid, "laboratoryOid", LaboratoryRange.LongestCode) ?? Inputs.FindTextProblem(request.Name, "name", Laboratory.LongestName) ?? await sites.FindProblemAsync(studyOid, request.SiteOids, cancellationToken)) is { } problem)
            return problem;
        // Values are compared without the blanks around them.
        if (request.LaboratoryOid != request.LaboratoryOid.Trim())
            return Problem.Unprocessable("bad-oid", "The field laboratoryOid begins or ends with a blank.", "Correct the OID.", new Place(Oid: request.LaboratoryOid, Path: "$.laboratoryOid"));
        if (!await db.Sites.AnyAsync(site => site.StudyOid == studyOid, cancellationToken))
            return Problem.NotFound("unknown-study", $"The study '{studyOid}' has no site here.", "Make a site first. Capitals count.", new Place(Oid: studyOid));
        if (await db.Laboratories.AnyAsync(laboratory => laboratory.StudyOid == studyOid && laboratory.LaboratoryOid == request.LaboratoryOid, cancellationToken))
            return Problem.Conflict("laboratory-exists", $"There is a laboratory '{request.LaboratoryOid}' in the study '{studyOid}'.", "Take another OID.", new Place(Oid: request.LaboratoryOid));
        Acting.In(studyOid);
        var made = db.Add(new Laboratory { StudyOid = studyOid, LaboratoryOid = request.LaboratoryOid, Name = request.Name.Trim(), CreatedBy = Acting.Actor.Label, CreatedAt = clock.GetUtcNow() }).Entity;
        await db.SaveChangesAsync(cancellationToken);
        var used = sites.Set(made, [], request.SiteOids);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created($"/api/studies/{OidPath.Segment(studyOid)}/laboratories/{OidPath.Segment(made.LaboratoryOid)}", LaboratorySummary.Of(made, used, null));
    }
}
