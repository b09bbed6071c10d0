using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using ServiceDefaults;

namespace Security.Access;

/// <summary>The addresses of access classes.</summary>
internal static class AccessClassesEndpoints
{
    public static void MapAccessClasses(this IEndpointRouteBuilder app)
    {
        var classes = app.MapGroup("/api/access-classes/{studyOid}").WithTags("Access")
            .RequireAuthorization(Policies.ManageAccounts).ProducesProblem(401).ProducesProblem(403);
        classes.MapGet("", ListAccessClasses.HandleAsync).WithName(nameof(ListAccessClasses));
        classes.MapPost("/assignments", AssignAccessClass.HandleAsync).WithName(nameof(AssignAccessClass)).ProducesProblem(400).ProducesProblem(409);
        classes.MapPost("/assignments/{id:long}/end", EndAccessClassAssignment.HandleAsync).WithName(nameof(EndAccessClassAssignment))
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
        classes.MapPost("/grants", GrantAccessClass.HandleAsync).WithName(nameof(GrantAccessClass)).ProducesProblem(400).ProducesProblem(409);
        classes.MapPost("/grants/{id:long}/revoke", RevokeAccessClass.HandleAsync).WithName(nameof(RevokeAccessClass))
            .ProducesProblem(400).ProducesProblem(404).ProducesProblem(409);
    }

    public static string PathOf(string studyOid) => $"/api/access-classes/{OidPath.Segment(studyOid)}";
}
