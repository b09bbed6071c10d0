using Microsoft.AspNetCore.Http;

namespace Security;

/// <summary>The language of pages, for a service's own: chosen on a page, else asked for by the browser, else English.</summary>
public static class ChosenLanguage
{
    /// <summary>Its tag: <c>en</c> or <c>ko</c>.</summary>
    public static string Of(HttpContext http) => Accounts.PageLanguage.Of(http).Language;
}
