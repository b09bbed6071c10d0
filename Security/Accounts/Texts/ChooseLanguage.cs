using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;
using Microsoft.AspNetCore.Mvc;

namespace Security.Accounts;

/// <summary>Keeps the language that somebody chose on a page, for a year.</summary>
internal static class ChooseLanguage
{
    public static RedirectHttpResult Handle([FromForm] string language, [FromForm] string? returnUrl, HttpContext http, TimeProvider clock)
    {
        var now = clock.GetUtcNow();
        if (PageLanguage.Names.ContainsKey(language))
            http.Response.Cookies.Append(SessionCookies.Language, language, new LoopbackCookie(SessionCookies.Language, SameSiteMode.Lax) { Expiration = TimeSpan.FromDays(365) }.Build(http, now));
        return IsLocal(returnUrl) ? TypedResults.LocalRedirect(returnUrl!) : TypedResults.LocalRedirect(AccountPaths.SignIn);
    }

    // As the framework's own rule for pages: one slash, and neither a second one nor a backslash after it.
    private static bool IsLocal(string? url) => url is ['/'] or ['/', not ('/' or '\\'), ..] && !url.Any(char.IsControl);
}
