using System.Buffers;
using System.Text.RegularExpressions;

namespace ServiceDefaults;

/// <summary>Masks what looks like a secret in a line of the log. The last net: nothing of ours writes one, but an exception of a library may repeat a connection string.</summary>
public static partial class SecretScrubber
{
    /// <summary>What stands instead.</summary>
    public const string Mask = "***";

    private const string Withheld = "{\"@m\":\"A line that could not be searched for secrets in a second was withheld.\"}";

    // Nearly every line holds none of these words, so it costs one pass and no pattern.
    private static readonly SearchValues<string> Hints = SearchValues.Create(
        ["sft_", "bearer", "basic ", "password", "pwd", "secret", "token", "accesskey", "accountkey", "eyJ", "CfDJ8", "code=", "state="], StringComparison.OrdinalIgnoreCase);

    /// <summary>The line without the secrets that are known by their shape.</summary>
    public static string Scrub(string line)
    {
        if (!line.AsSpan().ContainsAny(Hints))
            return line;
        try
        {
            line = Token().Replace(line, Mask);
            line = Credentials().Replace(line, "${scheme} " + Mask);
            line = Pair().Replace(line, "${name}" + Mask);
            line = Field().Replace(line, "${name}" + Mask);
            return Query().Replace(line, "${name}" + Mask);
        }
        catch (RegexMatchTimeoutException)
        {
            return Withheld + Environment.NewLine;
        }
    }

    /// <remarks>Our own tokens, JSON Web Tokens, and what Data Protection made: cookies, antiforgery and reset tokens.</remarks>
    [GeneratedRegex(@"sft_[A-Za-z0-9_-]{8,}|eyJ[A-Za-z0-9_-]{8,}\.[A-Za-z0-9_-]{8,}(\.[A-Za-z0-9_-]*)?|CfDJ8[A-Za-z0-9_-]{8,}", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Token();

    [GeneratedRegex(@"\b(?<scheme>bearer|basic)\s+[A-Za-z0-9._~+/-]{12,}=*", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Credentials();

    /// <remarks>As in connection strings, where a value runs to the next semicolon, and one in quotation marks may hold anything. In the JSON of a line a backslash is doubled, and stands before the marks.</remarks>
    [GeneratedRegex("""(?<name>(?<![a-z])(password|pwd|accountkey|(secret_?)?access_?key|secret_?key|client_?secret)\s*=\s*)('[^']*'|\\"[^"]*"|([^;"\\]|\\\\)+)""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Pair();

    /// <remarks>A property of a log event; or the same in a JSON body that is itself the text of one, with a backslash before each mark.</remarks>
    [GeneratedRegex("""(?<name>"(((new|current|old|confirm)_?)?password|secret|client_?secret|secret_?key|((access|refresh|id)_?)?token)"\s*:\s*")([^"\\]|\\.)*|(?<name>\\"(((new|current|old|confirm)_?)?password|secret|client_?secret|secret_?key|((access|refresh|id)_?)?token)\\"\s*:\s*\\")([^"\\]|\\\\\\"|\\\\\\\\|\\\\[a-z/])*""",
        RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Field();

    [GeneratedRegex(@"(?<name>[?&](code|state|access_token|id_token|refresh_token|token)=)[^&\s""]+", RegexOptions.ExplicitCapture | RegexOptions.IgnoreCase, 1000)]
    private static partial Regex Query();
}
