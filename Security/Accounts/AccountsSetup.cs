using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;

namespace Security.Accounts;

/// <summary>Puts this part of security together: embedded accounts, the session's cookie, and the pages to sign in.</summary>
internal static class AccountsSetup
{
    public static void AddAccounts(this WebApplicationBuilder builder, SecurityOptions options)
    {
        builder.Services.AddAccountServices(builder.Configuration, options);
        builder.Services.AddSharedKeys(builder.Configuration, options);
        builder.Services.AddSessionCookies(new SessionCookies(options));
        builder.Services.AddAccountPages();
    }

    public static void UseAccounts(this WebApplication app)
    {
        app.UseMiddleware<EncryptedSignIn>();
        app.UseMiddleware<SameOriginGuard>();
    }

    public static void MapAccounts(this IEndpointRouteBuilder app)
    {
        app.MapRazorPages();
        app.MapGet(AccountPaths.Style, AccountStyle.Handle).AllowAnonymous().ExcludeFromDescription();
        app.MapPost(AccountPaths.Language, ChooseLanguage.Handle).AllowAnonymous().DisableAntiforgery().ExcludeFromDescription();
        app.MapAccountAdministration();
    }

    /// <param name="modelBuilder">The model of the service's database.</param>
    /// <param name="providerName">EF Core's name of the database provider.</param>
    public static void AddAccountsEntities(this ModelBuilder modelBuilder, string? providerName) => AccountModel.Configure(modelBuilder);
}
