using System.Text;
using System.Text.RegularExpressions;
using Forms.Importing;

namespace Forms.Odm.Xml;

/// <summary>What the first bytes of a file give away, whatever its encoding.</summary>
internal sealed partial class FileHead
{
    private readonly string _text;

    public FileHead(ReadOnlySpan<byte> bytes)
    {
        if (bytes.StartsWith(Encoding.UTF8.Preamble))
            bytes = bytes[3..];
        else if (bytes.StartsWith(Encoding.Unicode.Preamble) || bytes.StartsWith(Encoding.BigEndianUnicode.Preamble))
            bytes = bytes[2..];
        // Latin-1 without U+0000 shows the ASCII characters of every encoding that XML knows, save EBCDIC.
        _text = Encoding.Latin1.GetString(bytes).Replace("\0", "", StringComparison.Ordinal);
    }

    public bool IsBlank => string.IsNullOrWhiteSpace(_text);

    public bool LooksLikeXml => _text.AsSpan().TrimStart().StartsWith("<", StringComparison.Ordinal);

    /// <summary>ODM 2.0 in JSON is the one format here that begins with an object.</summary>
    public bool LooksLikeJson => _text.AsSpan().TrimStart().StartsWith("{", StringComparison.Ordinal);

    /// <summary>What the file is. An empty one is called ODM, so that the refusal says what to send.</summary>
    public FormFileKind Kind => _text switch
    {
        // A ZIP file; and the container of old workbooks and of those with a password, which is refused as such.
        _ when _text.StartsWith("PK\u0003\u0004", StringComparison.Ordinal) || _text.StartsWith("\u00D0\u00CF\u0011\u00E0", StringComparison.Ordinal) => FormFileKind.XlsForm,
        _ when LooksLikeJson => FormFileKind.Odm,
        _ when IsBlank || LooksLikeXml => KindOfXml,
        _ => FormFileKind.RedCapDictionary,
    };

    /// <summary>What it is as XML: the first element tells.</summary>
    public FormFileKind KindOfXml => FirstElement().Match(Comment().Replace(_text, "")) is { Success: true } root && string.Equals(root.Groups["name"].Value, "html", StringComparison.OrdinalIgnoreCase)
        ? FormFileKind.XForm
        : FormFileKind.Odm;

    /// <summary>The version in the DOCTYPE that ODM 1.0 to 1.2 files carry; null for any other DOCTYPE, and for one with an internal subset.</summary>
    public string? OldOdmVersion()
    {
        var match = OldDoctype().Match(_text);
        return match.Success ? $"{match.Groups["major"].Value}.{match.Groups["minor"].Value}" : null;
    }

    /// <summary>Line and column of the DOCTYPE, which the XML reader does not tell.</summary>
    public (int Line, int Column) DoctypePlace()
    {
        var before = _text.AsSpan(0, Math.Max(0, _text.IndexOf("<!DOCTYPE", StringComparison.Ordinal)));
        return (before.Count('\n') + 1, before.Length - before.LastIndexOf('\n'));
    }

    [GeneratedRegex(@"<!DOCTYPE\s+ODM\s+(?:SYSTEM|PUBLIC)[^\[>]*odm(?<major>\d)-(?<minor>\d)[^\[>]*>", RegexOptions.IgnoreCase | RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex OldDoctype();

    [GeneratedRegex(@"<!--.*?-->", RegexOptions.Singleline | RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Comment();

    [GeneratedRegex(@"<(?:[A-Za-z_][\w.-]*:)?(?<name>[A-Za-z_][\w.-]*)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex FirstElement();
}
