using Microsoft.AspNetCore.Http;

namespace ServiceDefaults;

/// <summary>The path of the request line before anybody decoded it.</summary>
internal static class RawPath
{
    /// <param name="target">Origin form (<c>/a/b?c</c>) or absolute form (<c>http://host/a/b</c>).</param>
    /// <param name="pathBase">Prefix that routing does not see.</param>
    public static string[] Segments(string target, PathString pathBase)
    {
        var path = target.Split('?', 2)[0];
        if (path.IndexOf("://", StringComparison.Ordinal) is > 0 and var scheme && path.IndexOf('/', scheme + 3) is > 0 and var start)
            path = path[start..];

        var skipped = (pathBase.Value ?? "").Count(character => character == '/');
        return [.. path.TrimStart('/').TrimEnd('/').Split('/').Skip(skipped)];
    }
}
