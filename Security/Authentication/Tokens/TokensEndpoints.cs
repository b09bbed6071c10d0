using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Security.Authentication.Tokens;

/// <summary>The addresses of personal access tokens.</summary>
internal static class TokensEndpoints
{
    public static void MapTokens(this IEndpointRouteBuilder app)
    {
        var own = app.MapGroup("/api/tokens").WithTags("Tokens").RequireAuthorization(Policies.ManageOwnTokens).ProducesProblem(401).ProducesProblem(403);
        own.MapGet("", ListTokens.HandleOwnAsync).WithName("ListOwnTokens");
        own.MapPost("", CreateToken.HandleAsync).WithName(nameof(CreateToken)).RequireRateLimiting(RateLimitPolicies.Tokens).ProducesProblem(400).ProducesProblem(409).ProducesProblem(422);
        own.MapPost("/{tokenId:guid}/revoke", RevokeToken.HandleOwnAsync).WithName("RevokeOwnToken").ProducesProblem(400).ProducesProblem(404);

        var anybodys = app.MapGroup("/api/accounts/{subjectId}/tokens").WithTags("Tokens").RequireAuthorization(Policies.ManageAccounts)
            .ProducesProblem(401).ProducesProblem(403);
        anybodys.MapGet("", ListTokens.HandleAsync).WithName(nameof(ListTokens));
        anybodys.MapPost("/{tokenId:guid}/revoke", RevokeToken.HandleAsync).WithName(nameof(RevokeToken)).ProducesProblem(400).ProducesProblem(404);
    }
}
