using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace Security.Accounts;

/// <summary>Puts this part of security together.</summary>
internal static class AccountsSetup
{
    public static void AddAccounts(this WebApplicationBuilder builder, SecurityOptions options) =>
        builder.Services.AddAuthentication().AddCookie(Schemes.Session, cookie =>
        {
            cookie.Events.OnRedirectToLogin = context => { context.Response.StatusCode = 401; return Task.CompletedTask; };
            cookie.Events.OnRedirectToAccessDenied = context => { context.Response.StatusCode = 403; return Task.CompletedTask; };
        });

    public static void UseAccounts(this WebApplication app)
    {
    }

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
    }

    public static void AddAccountsEntities(this ModelBuilder modelBuilder, string? providerName)
    {
    }
}
