using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Features.Locks;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using ServiceDefaults;

namespace Cdms.Service.Features.Subjects;

/// <summary>Records that a subject consented to what the last decision of its site brought: from now on its new forms are collected by that release.</summary>
internal static class RecordReconsent
{
    /// <param name="ReleaseNumber">The release that the subject consented to: that of the decision that waits for it.</param>
    /// <param name="ConsentedOn">The day, as the signed form says.</param>
    public sealed record Request(int ReleaseNumber, DateOnly ConsentedOn);

    public static async Task<Results<Ok<SubjectSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, string subjectKey, Request request, ClaimsPrincipal user, CdmsDbContext db, SubjectFinder subjects, SubjectReleases releases, LockReader locks, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (subject, refused) = await subjects.LockAsync(user, Policies.WriteClinicalData, studyOid, subjectKey, cancellationToken);
        if (subject is null)
            return refused!;
        if (await releases.AwaitingConsentAsync(subject, cancellationToken) is not { } awaited || awaited.ReleaseNumber != request.ReleaseNumber)
            return Problem.Conflict("no-consent-awaited", $"No consent of the subject '{subjectKey}' to release {request.ReleaseNumber} is waited for.", "GET the subject; it says which release counts for it.", new Place(Oid: subjectKey, Path: "$.releaseNumber"));
        // A day ahead of everybody's is a slip of the keyboard.
        if (request.ConsentedOn > DateOnly.FromDateTime(clock.GetUtcNow().UtcDateTime).AddDays(1))
            return Problem.Unprocessable("day-to-come", $"{request.ConsentedOn:yyyy-MM-dd} has not come.", "Send the day on the signed form.", new Place(Path: "$.consentedOn"));
        if ((await locks.ReadAsync(subject, cancellationToken)).OfSubject() is { } kind)
            return LockReader.Refuse(kind, subjectKey);
        Acting.In(studyOid);
        subject.Consent(awaited.Number, request.ConsentedOn);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(SubjectSummary.Of(subject));
    }
}
