using System.Security.Claims;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Routing;

namespace Security.Access;

/// <summary>Who one is to this service, and what one may do: for pages that show only what works, and for whoever wonders about a 403.</summary>
internal static class GetSession
{
    /// <param name="SubjectId">Lasting id.</param>
    /// <param name="Name">Printed name.</param>
    /// <param name="Kind">Person, Program or Service.</param>
    /// <param name="Grants">The grants in force.</param>
    /// <param name="Policies">What they allow, at least somewhere.</param>
    public sealed record Response(string SubjectId, string Name, string Kind, IReadOnlyList<Item> Grants, IReadOnlyList<Permission> Policies);

    /// <summary>A grant.</summary>
    public sealed record Item(string Role, string? StudyOid, string? SiteOid);

    /// <summary>A policy that is satisfied, and in which studies; null: all.</summary>
    public sealed record Permission(string Policy, IReadOnlyList<string>? StudyOids);

    public static void MapSession(this IEndpointRouteBuilder app) =>
        app.MapGet("/api/session", Handle).WithName(nameof(GetSession)).WithTags("Access").RequireAuthorization(Policies.SignedIn).ProducesProblem(401);

    private static Ok<Response> Handle(ClaimsPrincipal user)
    {
        var actor = ActorClaims.Of(user)!;
        return TypedResults.Ok(new Response(
            actor.Id, actor.Name, actor.Kind.ToString(),
            [.. Grant.Of(user).Select(grant => new Item(grant.Role, grant.StudyOid, grant.SiteOid))],
            [.. RolePolicies.All.Select(rule => rule.Policy).Where(policy => user.MayInPart(policy, new AccessScope(null)))
                .Select(policy => new Permission(policy, StudyScope.Of(user, policy)))]));
    }
}
