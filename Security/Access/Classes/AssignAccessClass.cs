using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Access;

/// <summary>Blinds a form or an item. From then on only who has the class sees it.</summary>
internal static class AssignAccessClass
{
    /// <param name="AccessClass">1 to 100 characters that give nothing away.</param>
    /// <param name="FormOid">The form.</param>
    /// <param name="Reason">Why, as an inspector should read it.</param>
    /// <param name="ItemOid">The item in this form; left out: the whole form.</param>
    public sealed record Request(string AccessClass, string FormOid, string Reason, string? ItemOid = null);

    public static async Task<Results<Created<AssignmentSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, Request request, ServiceDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (FindProblem(studyOid, request) is { } problem)
            return problem;
        if (await db.Set<AccessClassAssignment>().AnyAsync(row => row.StudyOid == studyOid && row.FormOid == request.FormOid && row.ItemOid == request.ItemOid
            && row.AccessClass == request.AccessClass && row.EndedAt == null, cancellationToken))
            return Problem.Conflict("already-assigned", "It has this access class already.", "Nothing needs to be done.");

        var now = clock.GetUtcNow();
        var assignment = new AccessClassAssignment
        {
            StudyOid = studyOid, FormOid = request.FormOid, ItemOid = request.ItemOid, AccessClass = request.AccessClass,
            AssignedAt = now, AssignedBy = Acting.Actor.Id, Reason = request.Reason,
        };
        Acting.Because(request.Reason);
        db.Add(assignment);
        db.NoteAssignment("access-class-assigned", assignment, now);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Created(AccessClassesEndpoints.PathOf(studyOid), AssignmentSummary.Of(assignment));
    }

    private static ProblemHttpResult? FindProblem(string studyOid, Request request) =>
        Wording.FindReasonProblem(request.Reason)
        ?? Wording.FindNameProblem(request.AccessClass, "accessClass", AccessClassAssignment.ClassLength)
        ?? Wording.FindNameProblem(studyOid, "studyOid", OidColumns.MaxLength)
        ?? Wording.FindNameProblem(request.FormOid, "formOid", OidColumns.MaxLength)
        ?? Wording.FindOidProblem(request.ItemOid, "itemOid");
}
