using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Access;

/// <summary>Lets an account see what an access class hides. Nobody grants one to themself.</summary>
internal static class GrantAccessClass
{
    /// <param name="SubjectId">The account.</param>
    /// <param name="AccessClass">The class.</param>
    /// <param name="Reason">Why this person is unblinded, as an inspector should read it.</param>
    public sealed record Request(string SubjectId, string AccessClass, string Reason);

    public static async Task<Results<Created<ClassGrantSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, Request request, ServiceDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (FindProblem(studyOid, request) is { } problem)
            return problem;
        if (OwnAccess.Is(request.SubjectId))
            return OwnAccess.Refused();
        if (await db.Set<AccessClassGrant>().AnyAsync(row => row.StudyOid == studyOid && row.SubjectId == request.SubjectId
            && row.AccessClass == request.AccessClass && row.RevokedAt == null, cancellationToken))
            return Problem.Conflict("already-granted", $"'{request.SubjectId}' has this access class already.", "Nothing needs to be done.");

        var now = clock.GetUtcNow();
        var grant = new AccessClassGrant
        {
            SubjectId = request.SubjectId, StudyOid = studyOid, AccessClass = request.AccessClass,
            GrantedAt = now, GrantedBy = Acting.Actor.Id, Reason = request.Reason,
        };
        Acting.Because(request.Reason);
        db.Add(grant);
        db.NoteGrant("access-class-granted", grant, now);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created(AccessClassesEndpoints.PathOf(studyOid), ClassGrantSummary.Of(grant));
    }

    private static ProblemHttpResult? FindProblem(string studyOid, Request request) =>
        Wording.FindReasonProblem(request.Reason)
        ?? Wording.FindNameProblem(request.AccessClass, "accessClass", AccessClassAssignment.ClassLength)
        ?? Wording.FindNameProblem(request.SubjectId, "subjectId", AccessGrant.SubjectLength)
        ?? Wording.FindNameProblem(studyOid, "studyOid", OidColumns.MaxLength);
}
