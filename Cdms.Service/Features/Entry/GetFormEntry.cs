using System.Security.Claims;
using Cdms.Service.Features.Subjects;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Entry;

/// <summary>A form of a subject; before its first value it is the empty one of the release that the site uses.</summary>
internal static class GetFormEntry
{
    public static async Task<Results<Ok<FormEntry>, ProblemHttpResult>> HandleAsync(
        string studyOid, string subjectKey, string studyEventOid, string formOid, string? visitRepeat, string? formRepeat, string? language,
        ClaimsPrincipal user, SubjectFinder subjects, IAccessClasses classes, FormPlaces places, FormEntries entries, CancellationToken cancellationToken)
    {
        var (subject, problem) = await subjects.FindAsync(user, Policies.ReadClinicalData, studyOid, subjectKey, cancellationToken);
        if (subject is null)
            return problem!;
        var at = new FormKey(studyEventOid, visitRepeat ?? "", formOid, formRepeat ?? "");
        var blinding = await classes.BlindingAsync(user, studyOid, cancellationToken);
        var place = await places.FindAsync(subject, at, blinding, null, cancellationToken);
        return place.Plan is null ? NoForm(place, formOid) : TypedResults.Ok(await entries.ReadAsync(subject, place, at, blinding, language, cancellationToken));
    }

    public static ProblemHttpResult NoForm(FormPlace place, string formOid) =>
        Problem.NotFound(place.Code!, place.Text!, "GET the subject; it lists its visits and forms.", new Place(Oid: formOid));
}
