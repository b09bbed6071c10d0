using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.EntityFrameworkCore;
using Security.Authentication.Subjects;
using ServiceDefaults;

namespace Security.Authentication.Tokens;

/// <summary>The tokens that a person ever made, the newest first.</summary>
internal static class ListTokens
{
    public sealed record Response(IReadOnlyList<TokenSummary> Tokens);

    public static async Task<Ok<Response>> HandleOwnAsync(ClaimsPrincipal user, ServiceDbContext db, CancellationToken cancellationToken) =>
        TypedResults.Ok(await ReadAsync(db, ActorClaims.Of(user)?.Id ?? "", cancellationToken));

    public static async Task<Ok<Response>> HandleAsync(string subjectId, ServiceDbContext db, CancellationToken cancellationToken) =>
        TypedResults.Ok(await ReadAsync(db, SubjectPath.Decode(subjectId), cancellationToken));

    public static async Task<Response> ReadAsync(ServiceDbContext db, string ownerId, CancellationToken cancellationToken)
    {
        var tokens = await db.Set<PersonalAccessToken>().AsNoTracking().Where(token => token.OwnerId == ownerId)
            .OrderByDescending(token => token.CreatedAt).ThenByDescending(token => token.Id).ToListAsync(cancellationToken);
        return new Response([.. tokens.Select(TokenSummary.Of)]);
    }
}
