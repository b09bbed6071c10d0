using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Security.Authentication.Tokens;

/// <summary>Makes a token of one's own (201). The answer holds it, this once.</summary>
internal static class CreateToken
{
    public static async Task<Results<Created<MadeToken>, ProblemHttpResult>> HandleAsync(
        TokenRequest request, ClaimsPrincipal user, TokenMaker maker, HttpResponse response, CancellationToken cancellationToken)
    {
        if (ActorClaims.Of(user) is not { } owner)
            return TokenFaults.NotAPerson.ToResult();
        var (made, fault) = await maker.MakeAsync(owner, request, cancellationToken);
        if (made is null)
            return fault!.ToResult();

        response.Headers.CacheControl = "no-store";
        return TypedResults.Created($"/api/tokens/{made.Summary.TokenId}", made);
    }
}
