using Microsoft.AspNetCore.Http;

namespace Security.Accounts;

/// <summary>The language of a page: the one chosen on it, else the first that the browser asks for and there is, else English.</summary>
internal static class PageLanguage
{
    /// <summary>Language tag and own name of each.</summary>
    public static readonly IReadOnlyDictionary<string, string> Names =
        new Dictionary<string, string>(StringComparer.Ordinal) { ["en"] = "English", ["ko"] = "한국어" };

    public static AccountTexts Of(HttpContext http) => Find(http.Request) == KoreanTexts.Texts.Language ? KoreanTexts.Texts : EnglishTexts.Texts;

    private static string? Find(HttpRequest request)
    {
        if (request.Cookies[SessionCookies.Language] is { } chosen && Names.ContainsKey(chosen))
            return chosen;
        return request.GetTypedHeaders().AcceptLanguage
            .OrderByDescending(language => language.Quality ?? 1)
            .Select(language => language.Value.Value?.Split('-')[0].ToLowerInvariant())
            .FirstOrDefault(language => language is not null && Names.ContainsKey(language));
    }
}
