using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;

namespace Security.Access;

/// <summary>Decides by the grants of the user and the study and site of the resource: an <see cref="AccessScope"/>, or those that the address of a request names.</summary>
internal sealed class GrantHandler : AuthorizationHandler<GrantRequirement>
{
    protected override Task HandleRequirementAsync(AuthorizationHandlerContext context, GrantRequirement requirement)
    {
        var isMet = context.Resource switch
        {
            AccessScope scope => context.User.May(requirement.Policy, scope),
            // Of the site the endpoint says itself that it does not exist: to know that it does would be too much.
            HttpContext http when FiltersByScope(http) => context.User.MayInPart(requirement.Policy, ScopeOf(http) with { SiteOid = null }),
            HttpContext http => context.User.May(requirement.Policy, ScopeOf(http)),
            // Of anything else the study is not known: only a grant for all will do.
            _ => context.User.May(requirement.Policy, new AccessScope(null)),
        };
        if (isMet)
            context.Succeed(requirement);
        return Task.CompletedTask;
    }

    /// <summary>The study and site that the address names; OIDs in it are decoded by then.</summary>
    public static AccessScope ScopeOf(HttpContext http) => new(http.GetRouteValue("studyOid") as string, http.GetRouteValue("siteOid") as string);

    private static bool FiltersByScope(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<FiltersByScopeAttribute>() is not null;
}
