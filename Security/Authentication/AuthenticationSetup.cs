using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Security.Authentication;

/// <summary>Puts this part of security together.</summary>
internal static class AuthenticationSetup
{
    public static void AddAuthentication(this WebApplicationBuilder builder, SecurityOptions options)
    {
    }

    public static void UseSignIn(this WebApplication app)
    {
    }

    public static void MapAuthentication(this IEndpointRouteBuilder app)
    {
    }

    /// <param name="modelBuilder">The model of the service's database.</param>
    /// <param name="providerName">EF Core's name of the database provider.</param>
    public static void AddAuthenticationEntities(this ModelBuilder modelBuilder, string? providerName)
    {
    }
}
