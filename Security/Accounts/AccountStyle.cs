using System.Security.Cryptography;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Http.HttpResults;

namespace Security.Accounts;

/// <summary>The style sheet of the pages, from this assembly: it is there wherever the service runs.</summary>
internal static class AccountStyle
{
    private static readonly byte[] Content = Read();

    /// <summary>Its address, which changes with the content.</summary>
    public static string Address { get; } = $"{AccountPaths.Style}?v={Convert.ToHexStringLower(SHA256.HashData(Content))[..16]}";

    public static FileContentHttpResult Handle(HttpContext http)
    {
        http.Response.Headers.CacheControl = "public, max-age=31536000, immutable";
        return TypedResults.Bytes(Content, "text/css; charset=utf-8");
    }

    private static byte[] Read()
    {
        using var stream = typeof(AccountStyle).Assembly.GetManifestResourceStream("account.css")
            ?? throw new InvalidOperationException("The style sheet is missing from the assembly.");
        var content = new byte[stream.Length];
        stream.ReadExactly(content);
        return content;
    }
}
