using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Security.Access;

/// <summary>Puts this part of security together.</summary>
internal static class AccessSetup
{
    public static void AddAccess(this WebApplicationBuilder builder, SecurityOptions options)
    {
    }

    public static void UseAccess(this WebApplication app)
    {
    }

    public static void MapAccess(this IEndpointRouteBuilder app)
    {
    }

    /// <param name="modelBuilder">The model of the service's database.</param>
    /// <param name="providerName">EF Core's name of the database provider.</param>
    public static void AddAccessEntities(this ModelBuilder modelBuilder, string? providerName)
    {
    }
}
