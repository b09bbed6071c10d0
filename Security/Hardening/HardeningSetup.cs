using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Security.Hardening;

/// <summary>Puts this part of security together.</summary>
internal static class HardeningSetup
{
    public static void AddHardening(this WebApplicationBuilder builder, SecurityOptions options)
    {
    }

    public static void UseHardening(this WebApplication app)
    {
    }

    public static void MapHardening(this IEndpointRouteBuilder app)
    {
    }

    /// <param name="modelBuilder">The model of the service's database.</param>
    /// <param name="providerName">EF Core's name of the database provider.</param>
    public static void AddHardeningEntities(this ModelBuilder modelBuilder, string? providerName)
    {
    }
}
