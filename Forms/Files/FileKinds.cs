namespace Forms.Files;

/// <summary>The kinds of files that are taken: documents and images that people look at and that run nothing. Told by their first bytes, never by their name.</summary>
public static class FileKinds
{
    private static readonly (string MediaType, string[] Endings, int At, byte[] Sign)[] Kinds =
    [
        ("application/pdf", ["pdf"], 0, "%PDF-"u8.ToArray()),
        ("image/png", ["png"], 0, [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A]),
        ("image/jpeg", ["jpg", "jpeg"], 0, [0xFF, 0xD8, 0xFF]),
        ("image/tiff", ["tif", "tiff"], 0, [0x49, 0x49, 0x2A, 0x00]),
        ("image/tiff", ["tif", "tiff"], 0, [0x4D, 0x4D, 0x00, 0x2A]),
        ("application/dicom", ["dcm"], 128, "DICM"u8.ToArray()),
    ];

    /// <summary>As a browser offers them.</summary>
    public static string Accepted { get; } = string.Join(',', Kinds.SelectMany(static kind => kind.Endings).Distinct().Select(static ending => "." + ending));

    /// <summary>The type of a content; null for one that is not taken.</summary>
    public static string? Sniff(ReadOnlySpan<byte> content)
    {
        foreach (var kind in Kinds)
        {
            if (content.Length > kind.At && content[kind.At..].StartsWith(kind.Sign))
                return kind.MediaType;
        }

        return null;
    }

    /// <summary>A name that every system takes and that deceives nobody: without folders and signs that are not seen, short, and with an ending of the type.</summary>
    /// <param name="name">As it was uploaded.</param>
    /// <param name="mediaType">The type of the content.</param>
    public static string SafeName(string? name, string mediaType)
    {
        var endings = Kinds.First(kind => kind.MediaType == mediaType).Endings;
        var last = (name ?? "").Split('/', '\\')[^1];
        var clean = new string([.. last.Where(static sign => !char.IsSurrogate(sign) && char.GetUnicodeCategory(sign) is not (System.Globalization.UnicodeCategory.Control or System.Globalization.UnicodeCategory.Format
            or System.Globalization.UnicodeCategory.LineSeparator or System.Globalization.UnicodeCategory.ParagraphSeparator or System.Globalization.UnicodeCategory.PrivateUse or System.Globalization.UnicodeCategory.OtherNotAssigned) && !"<>:\"|?*".Contains(sign, StringComparison.Ordinal))]).Trim(' ', '.');
        var dot = clean.LastIndexOf('.');
        var ending = dot > 0 && endings.Contains(clean[(dot + 1)..], StringComparer.OrdinalIgnoreCase) ? clean[dot..] : $".{endings[0]}";
        var stem = clean.EndsWith(ending, StringComparison.Ordinal) ? clean[..^ending.Length] : clean;
        return (stem.Length == 0 ? "file" : stem.Length > FileReference.LongestName - ending.Length ? stem[..(FileReference.LongestName - ending.Length)] : stem) + ending;
    }
}
