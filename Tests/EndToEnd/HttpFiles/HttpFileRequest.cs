using System.Text.RegularExpressions;

namespace Tests.EndToEnd.HttpFiles;

/// <summary>One request of a .http file, its variables not yet filled in.</summary>
/// <param name="Title">What stands behind <c>###</c>, with the statuses that it may answer in brackets.</param>
/// <param name="Name">What later requests call it by; null when none does.</param>
/// <param name="Method">The HTTP method.</param>
/// <param name="Address">The address.</param>
/// <param name="Headers">The headers, in order.</param>
/// <param name="Body">The body, or <c>&lt; file</c> beside the .http file; empty for none.</param>
internal sealed partial record HttpFileRequest(
    string Title, string? Name, string Method, string Address, IReadOnlyList<(string Name, string Value)> Headers, string Body)
{
    public IReadOnlyList<int> Statuses => [.. Status().Matches(Title).Select(match => int.Parse(match.Groups["status"].ValueSpan, provider: null))];

    [GeneratedRegex(@"\((?<status>\d{3})\b", RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Status();
}
