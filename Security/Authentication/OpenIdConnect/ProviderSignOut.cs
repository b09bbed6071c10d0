using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Security.Authentication.OpenIdConnect;

/// <summary>Ends the session at the provider too, where it came from there (OpenID Connect RP-Initiated Logout 1.0).</summary>
internal static class ProviderSignOut
{
    /// <summary>Under this name the session keeps the id token.</summary>
    public const string IdToken = "id_token";

    /// <summary>Sends the browser on to the provider. Call it in the request that ends the session here, before or after that, in place of the redirect.</summary>
    /// <param name="http">The request, a POST that antiforgery has checked.</param>
    /// <param name="returnUrl">Local address at which the browser ends.</param>
    /// <returns>True when the answer is written: it leads to the provider, which leads back. False when the session was not the provider's, or the provider offers no sign-out or is down: the caller answers.</returns>
    public static async Task<bool> TryAsync(HttpContext http, string returnUrl)
    {
        if (http.RequestServices.GetService<ProviderAddresses>() is not { } addresses || await http.GetTokenAsync(Schemes.Session, IdToken) is null
            || await addresses.FindAsync(http.RequestAborted) is not { EndSessionEndpoint.Length: > 0 })
            return false;
        await http.SignOutAsync(Schemes.OpenIdConnect, new AuthenticationProperties { RedirectUri = returnUrl });
        return true;
    }
}
