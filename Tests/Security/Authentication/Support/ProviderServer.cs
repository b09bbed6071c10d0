using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.IdentityModel.Tokens;

namespace Tests.Security.Authentication.Support;

/// <summary>Sets OpenIddict up as providers are: code flow with PKCE, client credentials, end-session, and UserInfo.</summary>
internal static class ProviderServer
{
    /// <summary>The scheme of the provider's own session.</summary>
    public const string Login = "provider-login";

    public static void AddIdentityProvider(this IServiceCollection services, string connectionString, SecurityKey key)
    {
        services.AddDbContext<ProviderDbContext>(db => db.UseSqlite(connectionString).UseOpenIddict());
        services.AddAuthentication(Login).AddCookie(Login, cookie => cookie.Cookie.Name = Login);
        services.AddOpenIddict()
            .AddCore(core => core.UseEntityFrameworkCore().UseDbContext<ProviderDbContext>())
            .AddServer(server => Configure(server, key));
    }

    private static void Configure(OpenIddictServerBuilder server, SecurityKey key)
    {
        server.SetAuthorizationEndpointUris("connect/authorize").SetTokenEndpointUris("connect/token")
            .SetEndSessionEndpointUris("connect/logout").SetUserInfoEndpointUris("connect/userinfo");
        server.AllowAuthorizationCodeFlow().RequireProofKeyForCodeExchange().AllowClientCredentialsFlow();
        server.AddSigningKey(key).AddEphemeralEncryptionKey().DisableAccessTokenEncryption();
        server.RegisterScopes("profile");
        server.UseAspNetCore().DisableTransportSecurityRequirement()
            .EnableAuthorizationEndpointPassthrough().EnableTokenEndpointPassthrough().EnableEndSessionEndpointPassthrough().EnableUserInfoEndpointPassthrough();
    }
}
