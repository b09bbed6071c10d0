using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Security.Authentication.People;

/// <summary>Everybody who ever signed in through the identity provider, by name.</summary>
internal static class ListPeople
{
    public sealed record Response(IReadOnlyList<PersonSummary> People);

    public static async Task<Ok<Response>> HandleAsync(ServiceDbContext db, CancellationToken cancellationToken)
    {
        var people = await db.Set<Person>().AsNoTracking().OrderBy(person => person.PrintedName).ThenBy(person => person.SubjectId).ToListAsync(cancellationToken);
        return TypedResults.Ok(new Response([.. people.Select(PersonSummary.Of)]));
    }
}
