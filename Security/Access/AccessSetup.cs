using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Security.Access;

/// <summary>Who may do what.</summary>
internal static class AccessSetup
{
    public static void AddAccess(this WebApplicationBuilder builder, SecurityOptions options) =>
        builder.Services.AddAuthorizationBuilder()
            .SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());

    public static void UseAccess(this WebApplication app)
    {
    }

    public static void MapAccess(this IEndpointRouteBuilder app)
    {
    }

    public static void AddAccessEntities(this ModelBuilder modelBuilder, string? providerName)
    {
    }
}
