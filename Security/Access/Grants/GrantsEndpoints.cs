using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ServiceDefaults;

namespace Security.Access;

/// <summary>The addresses of grants.</summary>
internal static class GrantsEndpoints
{
    public static void MapGrants(this IEndpointRouteBuilder app)
    {
        var grants = app.MapGroup("/api/accounts/{subjectId}/grants").WithTags("Access")
            .RequireAuthorization(Policies.ManageAccounts).FiltersByScope().ProducesProblem(401).ProducesProblem(403);
        grants.MapGet("", ListGrants.HandleAsync).WithName(nameof(ListGrants));
        grants.MapPost("", GrantRole.HandleAsync).WithName(nameof(GrantRole)).ProducesProblem(400).ProducesProblem(409);
        grants.MapPost("/{id:long}/revoke", RevokeGrant.HandleAsync).WithName(nameof(RevokeGrant)).ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    public static string PathOf(string subjectId) => $"/api/accounts/{OidPath.Segment(subjectId)}/grants";

    /// <summary>The server decodes all of a path but the slash.</summary>
    public static string Decode(string subjectId) => subjectId.Replace("%2F", "/", StringComparison.OrdinalIgnoreCase);
}
