using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Features.Requests;
using Cdms.Service.Features.Subjects;
using Forms;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.Net.Http.Headers;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Entry;

/// <summary>A form of a release as canonical JSON, without the items that its reader must not see; the hash of these bytes is its ETag.</summary>
internal static class GetEntryDefinition
{
    public static async Task<Results<FileContentHttpResult, ProblemHttpResult>> HandleAsync(
        string studyOid, string subjectKey, int releaseNumber, string formOid, ClaimsPrincipal user, CdmsDbContext db, SubjectFinder subjects, IAccessClasses classes, ReleasePlans plans, CancellationToken cancellationToken)
    {
        var (subject, problem) = await subjects.FindAsync(user, Policies.ReadClinicalData, studyOid, subjectKey, cancellationToken);
        if (subject is null)
            return problem!;
        if (await plans.FindAsync(db, studyOid, releaseNumber, cancellationToken) is not { } plan)
            return Unknown.Release(studyOid, releaseNumber);
        var blinding = await classes.BlindingAsync(user, studyOid, cancellationToken);
        if (blinding.HidesForm(formOid) || plan.Study.Forms.FirstOrDefault(form => form.FormDef.Oid == formOid) is not { } found)
            return Problem.NotFound("unknown-form", $"Release {releaseNumber} has no form '{formOid}'.", "GET the subject; it lists its visits and forms.", new Place(Oid: formOid));
        var content = CanonicalJson.Serialize(EntryPacks.Visible(found, blinding));
        return TypedResults.Bytes(content, "application/json", entityTag: new EntityTagHeaderValue($"\"{ContentHash.Of(content)}\""));
    }
}
