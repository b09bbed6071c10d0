using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Security.Signatures;

/// <summary>Puts this part of security together.</summary>
internal static class SignaturesSetup
{
    public static void AddSignatures(this WebApplicationBuilder builder, SecurityOptions options)
    {
    }

    public static void UseSignatures(this WebApplication app)
    {
    }

    public static void MapSignatures(this IEndpointRouteBuilder app)
    {
    }

    /// <param name="modelBuilder">The model of the service's database.</param>
    /// <param name="providerName">EF Core's name of the database provider.</param>
    public static void AddSignaturesEntities(this ModelBuilder modelBuilder, string? providerName)
    {
    }
}
