using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security.Access;
using Security.Authentication.Subjects;
using ServiceDefaults;

namespace Security.Authentication.People;

/// <summary>Disables a person of the identity provider here, or lets the person in again: sessions and tokens end within ten seconds, whatever the provider says.</summary>
internal static class ShutPersonOut
{
    /// <param name="Reason">Why, for the audit trail.</param>
    public sealed record Request(string Reason);

    public static Task<Results<Ok<PersonSummary>, ProblemHttpResult>> DisableAsync(
        string subjectId, Request request, ServiceDbContext db, SubjectReader subjects, CancellationToken cancellationToken) =>
        HandleAsync(subjectId, request, isDisabled: true, db, subjects, cancellationToken);

    public static Task<Results<Ok<PersonSummary>, ProblemHttpResult>> EnableAsync(
        string subjectId, Request request, ServiceDbContext db, SubjectReader subjects, CancellationToken cancellationToken) =>
        HandleAsync(subjectId, request, isDisabled: false, db, subjects, cancellationToken);

    private static async Task<Results<Ok<PersonSummary>, ProblemHttpResult>> HandleAsync(
        string subjectId, Request request, bool isDisabled, ServiceDbContext db, SubjectReader subjects, CancellationToken cancellationToken)
    {
        if (Wording.FindReasonProblem(request.Reason) is { } noReason)
            return noReason;
        var id = SubjectPath.Decode(subjectId);
        if (await db.Set<Person>().FirstOrDefaultAsync(row => row.SubjectId == id, cancellationToken) is not { } person)
            return Problem.NotFound("unknown-person", $"Nobody signed in through the identity provider as '{id}'.", "GET /api/people lists everybody who did; embedded accounts stand at /api/accounts.");

        Acting.Because(request.Reason);
        person.IsDisabled = isDisabled;
        await db.SaveChangesAsync(cancellationToken);
        subjects.Forget(id);
        return TypedResults.Ok(PersonSummary.Of(person));
    }
}
