using System.Security.Claims;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Security.Access;
using Security.Authentication.Subjects;

namespace Security.Authentication.Tokens;

/// <summary>Revokes a token, one's own or, for an administrator, that of anybody. From then on it is refused: here at once, on other replicas within ten seconds.</summary>
internal static class RevokeToken
{
    /// <param name="Reason">Why, for the audit trail. An administrator must say it.</param>
    public sealed record Request(string? Reason = null);

    public static async Task<Results<Ok<TokenSummary>, ProblemHttpResult>> HandleOwnAsync(
        Guid tokenId, Request request, ClaimsPrincipal user, TokenRevoker revoker, CancellationToken cancellationToken)
    {
        if (ActorClaims.Of(user) is not { Kind: ActorKind.Person } owner)
            return TokenFaults.NotAPerson.ToResult();
        if (request.Reason is not null && Wording.FindReasonProblem(request.Reason) is { } badReason)
            return badReason;
        return await revoker.RevokeAsync(owner.Id, tokenId, request.Reason, cancellationToken) is { } revoked
            ? TypedResults.Ok(revoked)
            : TokenFaults.Unknown(tokenId, "GET /api/tokens lists your tokens.").ToResult();
    }

    public static async Task<Results<Ok<TokenSummary>, ProblemHttpResult>> HandleAsync(
        string subjectId, Guid tokenId, Request request, TokenRevoker revoker, CancellationToken cancellationToken)
    {
        if (Wording.FindReasonProblem(request.Reason) is { } noReason)
            return noReason;
        return await revoker.RevokeAsync(SubjectPath.Decode(subjectId), tokenId, request.Reason, cancellationToken) is { } revoked
            ? TypedResults.Ok(revoked)
            : TokenFaults.Unknown(tokenId, "GET /api/accounts/ACCOUNT/tokens lists the tokens of an account.").ToResult();
    }
}
