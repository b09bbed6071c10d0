using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Http;
using Microsoft.Extensions.DependencyInjection;

namespace Security.Authentication.OpenIdConnect;

/// <summary>Ends a session here and, where it came from there, at the provider (OpenID Connect RP-Initiated Logout 1.0).</summary>
internal static class ProviderSignOut
{
    /// <summary>Under this name the session keeps the id token.</summary>
    public const string IdToken = "id_token";

    /// <summary>Signs out. Call it in place of <c>SignOutAsync(Schemes.Session)</c>.</summary>
    /// <param name="http">The request, a POST that antiforgery has checked.</param>
    /// <param name="returnUrl">Local address at which the browser ends.</param>
    /// <returns>True when the answer is written: it leads to the provider, which leads back. False: the caller answers.</returns>
    public static async Task<bool> SignOutAsync(HttpContext http, string returnUrl)
    {
        var isOffered = await IsOfferedAsync(http);
        await http.SignOutAsync(Schemes.Session);
        if (isOffered)
            await http.SignOutAsync(Schemes.OpenIdConnect, new AuthenticationProperties { RedirectUri = returnUrl });
        return isOffered;
    }

    // A provider that is down must keep nobody from ending the session here.
    private static async Task<bool> IsOfferedAsync(HttpContext http) =>
        http.RequestServices.GetService<ProviderAddresses>() is { } addresses
        && await http.GetTokenAsync(Schemes.Session, IdToken) is not null
        && await addresses.FindAsync(http.RequestAborted) is { EndSessionEndpoint.Length: > 0 };
}
