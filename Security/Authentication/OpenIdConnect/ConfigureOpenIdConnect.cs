using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OpenIdConnect;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Security.Authentication.Issuers;

namespace Security.Authentication.OpenIdConnect;

/// <summary>Sets the code flow up: PKCE (RFC 7636), state and nonce, and a session cookie of ours at its end.</summary>
internal sealed class ConfigureOpenIdConnect(IOptions<OpenIdConnectSignInOptions> options) : IConfigureNamedOptions<OpenIdConnectOptions>
{
    public void Configure(OpenIdConnectOptions oidc)
    {
    }

    public void Configure(string? name, OpenIdConnectOptions oidc)
    {
        if (name != Schemes.OpenIdConnect)
            return;
        var settings = options.Value;
        oidc.SignInScheme = Schemes.Session;
        oidc.SignOutScheme = Schemes.Session;
        oidc.EventsType = typeof(ProviderCallback);
        oidc.Authority = settings.Authority;
        oidc.RequireHttpsMetadata = settings.RequireHttps;
        oidc.ClientId = settings.ClientId;
        oidc.ClientSecret = settings.ClientSecret;
        ConfigureFlow(oidc, settings);
        ConfigureClaims(oidc, settings);
        ConfigureCookies(oidc);
        TokenRules.Apply(oidc.TokenValidationParameters);
    }

    private static void ConfigureFlow(OpenIdConnectOptions oidc, OpenIdConnectSignInOptions settings)
    {
        oidc.ResponseType = OpenIdConnectResponseType.Code;
        // The answer comes by a top-level GET, to which browsers send SameSite=Lax cookies; a posted form would need SameSite=None.
        oidc.ResponseMode = OpenIdConnectResponseMode.Query;
        oidc.UsePkce = true;
        oidc.MaxAge = settings.MaximumAge;
        oidc.UseTokenLifetime = false;
        // Its address takes a GET that signs out whoever sees a picture with that address.
        oidc.RemoteSignOutPath = default;
        foreach (var scope in settings.Scopes)
            oidc.Scope.Add(scope);
    }

    private static void ConfigureClaims(OpenIdConnectOptions oidc, OpenIdConnectSignInOptions settings)
    {
        oidc.MapInboundClaims = false;
        oidc.GetClaimsFromUserInfoEndpoint = true;
        foreach (var claim in new[] { settings.SubjectClaim, settings.NameClaim })
            oidc.ClaimActions.MapUniqueJsonKey(claim, claim);
        oidc.ClaimActions.MapJsonKey(settings.RoleClaim, settings.RoleClaim);
    }

    private static void ConfigureCookies(OpenIdConnectOptions oidc)
    {
        foreach (var cookie in new[] { oidc.CorrelationCookie, oidc.NonceCookie })
        {
            cookie.HttpOnly = true;
            cookie.SameSite = SameSiteMode.Lax;
            cookie.SecurePolicy = CookieSecurePolicy.SameAsRequest;
        }
    }
}
