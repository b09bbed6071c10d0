using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Access;

/// <summary>What is blinded in a study, and who may see it: now and formerly, the oldest first.</summary>
/// <remarks>Only who assigns classes sees this, values never: hiding something takes knowing which item it is.</remarks>
internal static class ListAccessClasses
{
    public sealed record Response(string StudyOid, IReadOnlyList<AssignmentSummary> Assignments, IReadOnlyList<ClassGrantSummary> Grants);

    public static async Task<Ok<Response>> HandleAsync(string studyOid, ServiceDbContext db, CancellationToken cancellationToken)
    {
        var assignments = await db.Set<AccessClassAssignment>().AsNoTracking().Where(row => row.StudyOid == studyOid).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        var grants = await db.Set<AccessClassGrant>().AsNoTracking().Where(row => row.StudyOid == studyOid).OrderBy(row => row.Id).ToListAsync(cancellationToken);
        return TypedResults.Ok(new Response(studyOid, [.. assignments.Select(AssignmentSummary.Of)], [.. grants.Select(ClassGrantSummary.Of)]));
    }
}
