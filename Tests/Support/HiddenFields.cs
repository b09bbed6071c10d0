using System.Net;
using System.Text.RegularExpressions;

namespace Tests.Support;

/// <summary>The hidden fields of a page, which a browser sends back with the form around them.</summary>
public static partial class HiddenFields
{
    /// <summary>Their values by name, without those of the frame, which has a form of its own. Of two with one name the last counts.</summary>
    public static Dictionary<string, string> Of(string page)
    {
        var fields = new Dictionary<string, string>(StringComparer.Ordinal);
        foreach (Match hidden in Hidden().Matches(page[Math.Max(0, page.IndexOf("<main", StringComparison.Ordinal))..]))
            fields[hidden.Groups["name"].Value] = WebUtility.HtmlDecode(hidden.Groups["value"].Value);
        return fields;
    }

    [GeneratedRegex("<input[^>]*?(?:type=\"hidden\"[^>]*?name=\"(?<name>[^\"]+)\"|name=\"(?<name>[^\"]+)\"[^>]*?type=\"hidden\")[^>]*?value=\"(?<value>[^\"]*)\"", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Hidden();
}
