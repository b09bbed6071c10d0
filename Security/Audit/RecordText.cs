using ServiceDefaults;

namespace Security.Audit;

/// <summary>Texts as the trail's columns take them. What is too long is cut and what cannot be stored is replaced: a record must never be refused for its wording.</summary>
internal static class RecordText
{
    /// <summary>Longest id and name of an actor.</summary>
    public const int LongestName = 255;

    /// <summary>Longest <see cref="AuditRecord.Through"/>.</summary>
    public const int LongestThrough = 400;

    /// <summary>At most this many characters, all of which every database stores.</summary>
    public static string Fit(string text, int length) => StorableText.Clean(text.Length <= length ? text : text[..length]);
}
