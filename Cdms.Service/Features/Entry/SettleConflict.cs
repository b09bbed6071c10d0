using System.Security.Claims;
using Cdms.Service.Data;
using Cdms.Service.Features.Requests;
using Cdms.Service.Features.Subjects;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Access;
using ServiceDefaults;

namespace Cdms.Service.Features.Entry;

/// <summary>A person says what became of a value that has no place. If it shall stand after all, it is entered by an operation over the value that is there.</summary>
internal static class SettleConflict
{
    /// <param name="Settlement">What became of it, as an auditor should read it.</param>
    public sealed record Request(string Settlement);

    public static async Task<Results<Ok<ConflictSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, string subjectKey, long id, Request request, ClaimsPrincipal user, CdmsDbContext db, SubjectFinder subjects, IAccessClasses classes, TimeProvider clock, CancellationToken cancellationToken)
    {
        var (subject, refused) = await subjects.LockAsync(user, Policies.WriteClinicalData, studyOid, subjectKey, cancellationToken);
        if (subject is null)
            return refused!;
        if (Inputs.FindTextProblem(request.Settlement, "settlement", Inputs.LongestReason) is { } problem)
            return problem;
        if (await db.EntryConflicts.FirstOrDefaultAsync(conflict => conflict.Id == id && conflict.SubjectId == subject.Id, cancellationToken) is not { } found
            || !await classes.CanReadAsync(user, studyOid, found.FormOid, found.ItemOid, cancellationToken))
            return Problem.NotFound("unknown-conflict", $"The subject '{subjectKey}' has no conflict {id}.", "GET its conflicts; they are listed with their ids.", new Place(Path: "id"));
        Acting.In(studyOid);
        Acting.Because(request.Settlement);
        found.Settle(request.Settlement.Trim(), Acting.Actor.Label, clock.GetUtcNow());
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(ConflictSummary.Of(found));
    }
}
