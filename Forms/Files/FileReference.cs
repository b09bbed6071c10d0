using System.Globalization;
using System.Text.RegularExpressions;

namespace Forms.Files;

/// <summary>How a value refers to a file: a URN of its SHA-256, with size, type and name as query (RFC 8141).</summary>
/// <param name="Sha256">SHA-256 of the content, lower-case hexadecimal.</param>
/// <param name="Size">Bytes of the content.</param>
/// <param name="MediaType">Its type, as its first bytes say.</param>
/// <param name="Name">The name that it was uploaded by.</param>
public sealed partial record FileReference(string Sha256, long Size, string MediaType, string Name)
{
    /// <summary>Longest name in characters.</summary>
    public const int LongestName = 120;

    private const string Prefix = "urn:study-forms:file:";

    /// <summary>Reads what <see cref="ToString"/> writes; null for any other text.</summary>
    public static FileReference? Read(string? text)
    {
        if (text is null || Pattern().Match(text) is not { Success: true } match || !long.TryParse(match.Groups["size"].Value, NumberStyles.None, CultureInfo.InvariantCulture, out var size))
            return null;
        var read = new FileReference(match.Groups["hash"].Value, size, Uri.UnescapeDataString(match.Groups["type"].Value), Uri.UnescapeDataString(match.Groups["name"].Value));
        // One spelling for one file: what is spelled otherwise refers to none.
        return string.Equals(read.ToString(), text, StringComparison.Ordinal) ? read : null;
    }

    /// <summary>What a person reads in place of a value that refers to a file; any other value as it is.</summary>
    public static string? Describe(string? value) => Read(value) is { } file ? string.Create(CultureInfo.InvariantCulture, $"{file.Name} ({file.Size} bytes, SHA-256 {file.Sha256})") : value;

    /// <inheritdoc/>
    public override string ToString() => string.Create(CultureInfo.InvariantCulture, $"{Prefix}{Sha256}?=size={Size}&type={Uri.EscapeDataString(MediaType)}&name={Uri.EscapeDataString(Name)}");

    [GeneratedRegex(@"^urn:study-forms:file:(?<hash>[0-9a-f]{64})\?=size=(?<size>[0-9]{1,12})&type=(?<type>[A-Za-z0-9%.+-]{1,100})&name=(?<name>[^&]{1,1500})\z", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Pattern();
}
