using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Features.Locks;
using Cdms.Service.Features.Queries;
using Cdms.Service.Features.Subjects;
using Forms.Entry;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Entry;

/// <summary>Says that a form is filled in. What cannot be right, or is missing, keeps it from that; what is unlikely does not. From then on a change takes a reason.</summary>
internal static class SubmitForm
{
    public static async Task<Results<Ok<FormEntry>, ProblemHttpResult>> HandleAsync(
        string studyOid, string subjectKey, string studyEventOid, string formOid, string? visitRepeat, string? formRepeat, string? language,
        ClaimsPrincipal user, CdmsDbContext db, SubjectFinder subjects, IAccessClasses classes, FormPlaces places, FormEntries entries, LockReader locks, CheckQueries checks, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (subject, problem) = await subjects.LockAsync(user, Policies.WriteClinicalData, studyOid, subjectKey, cancellationToken);
        if (subject is null)
            return problem!;
        var at = new FormKey(studyEventOid, visitRepeat ?? "", formOid, formRepeat ?? "");
        var blinding = await classes.BlindingAsync(user, studyOid, cancellationToken);
        var place = await places.FindAsync(subject, at, blinding, null, cancellationToken);
        if (place.Plan is null)
            return GetFormEntry.NoForm(place, formOid);
        if (place.Instance is not { } form)
            return Problem.Conflict("form-empty", $"Nothing is entered in the form '{formOid}'.", "Enter it first.", new Place(Oid: formOid));
        if (form.SubmittedAt is null && (await locks.ReadAsync(subject, cancellationToken)).OfForm(form.Id) is { } kind)
            return LockReader.Refuse(kind, formOid);
        var (session, _) = await entries.OpenAsync(subject, place, at, cancellationToken);
        if (FormEntry.FindingsOf(session, blinding, language).Where(finding => finding.Severity != nameof(EntrySeverity.Soft)).ToList() is { Count: > 0 } findings)
            return NotComplete(formOid, findings);
        if (form.SubmittedAt is null)
        {
            Acting.In(studyOid);
            form.Submit(Acting.Actor.Label, clock.GetUtcNow());
            await db.SaveChangesAsync(cancellationToken);
            await checks.RefreshAsync(subject, form, blinding, cancellationToken);
        }
        return TypedResults.Ok(await entries.ReadAsync(subject, place, at, blinding, language, cancellationToken));
    }

    private static ProblemHttpResult NotComplete(string formOid, List<FormEntry.Finding> findings) => new Problem(
        StatusCodes.Status409Conflict, "form-not-complete", $"{findings.Count} values of the form '{formOid}' are missing or cannot be right.", "Mend each of them, or enter a missing-data code.", new Place(Oid: formOid))
    { More = new Dictionary<string, object?>(StringComparer.Ordinal) { ["findings"] = findings } }.ToResult();
}
