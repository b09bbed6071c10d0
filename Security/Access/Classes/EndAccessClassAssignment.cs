using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Access;

/// <summary>Ends the blinding of a form or an item: everybody who may read the study sees it from then on.</summary>
internal static class EndAccessClassAssignment
{
    /// <param name="Reason">Why, as an inspector should read it.</param>
    public sealed record Request(string Reason);

    public static async Task<Results<Ok<AssignmentSummary>, ProblemHttpResult>> HandleAsync(
        string studyOid, long id, Request request, ServiceDbContext db, TimeProvider clock, CancellationToken cancellationToken)
    {
        if (Wording.FindReasonProblem(request.Reason) is { } problem)
            return problem;
        if (await db.Set<AccessClassAssignment>().SingleOrDefaultAsync(row => row.Id == id && row.StudyOid == studyOid, cancellationToken) is not { } assignment)
            return Problem.NotFound("unknown-assignment", $"The study '{studyOid}' has no assignment {id}.", $"GET {AccessClassesEndpoints.PathOf(studyOid)} lists them.");
        if (assignment.EndedAt is not null)
            return Problem.Conflict("already-ended", $"It was ended by {assignment.EndedBy} already.", "Nothing needs to be done.");

        var now = clock.GetUtcNow();
        Acting.Because(request.Reason);
        assignment.End(now, Acting.Actor.Id, request.Reason);
        db.NoteAssignment("access-class-ended", assignment, now);
        await db.SaveChangesAsync(cancellationToken);
        return TypedResults.Ok(AssignmentSummary.Of(assignment));
    }
}
