using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Security.Accounts;

/// <summary>Puts this part of security together.</summary>
internal static class AccountsSetup
{
    public static void AddAccounts(this WebApplicationBuilder builder, SecurityOptions options)
    {
    }

    public static void UseAccounts(this WebApplication app)
    {
    }

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
    }

    /// <param name="modelBuilder">The model of the service's database.</param>
    /// <param name="providerName">EF Core's name of the database provider.</param>
    public static void AddAccountsEntities(this ModelBuilder modelBuilder, string? providerName)
    {
    }
}
