using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Domain;
using Cdms.Service.Features.Locks;
using Cdms.Service.Features.Requests;
using Microsoft.AspNetCore.Http.HttpResults;
using Security;
using ServiceDefaults;

namespace Cdms.Service.Features.Subjects;

/// <summary>Says that a subject is enrolled, failed screening, completed the study or left it.</summary>
internal static class ChangeSubjectState
{
    /// <param name="State">One of <see cref="SubjectState"/>.</param>
    /// <param name="Since">The day.</param>
    /// <param name="Reason">Why, as an auditor should read it.</param>
    public sealed record Request(string State, DateOnly Since, string Reason);

    public static async Task<Results<Ok<SubjectSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, string subjectKey, Request request, ClaimsPrincipal user, CdmsDbContext db, SubjectFinder subjects, LockReader locks, CancellationToken cancellationToken)
    {
        var (subject, refused) = await subjects.LockAsync(user, Policies.WriteClinicalData, studyOid, subjectKey, cancellationToken);
        if (subject is null)
            return refused!;
        if (Inputs.FindTextProblem(request.Reason, "reason", Inputs.LongestReason) is { } problem)
            return problem;
        if (SubjectState.After(subject.State) is var next && !next.Contains(request.State))
            return Problem.Conflict("state-not-possible", $"The subject '{subjectKey}' is {subject.State} and cannot become '{request.State}'.",
                next.Count == 0 ? "That is final." : $"It can become {string.Join(" or ", next)}.", new Place(Oid: subjectKey, Path: "$.state"));
        if ((await locks.ReadAsync(subject, cancellationToken)).OfSubject() is { } kind)
            return LockReader.Refuse(kind, subjectKey);
        Acting.In(studyOid);
        Acting.Because(request.Reason);
        subject.Become(request.State, request.Since);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(SubjectSummary.Of(subject));
    }
}
