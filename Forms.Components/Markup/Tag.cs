namespace Forms.Components.Markup;

/// <summary>A tag in a text.</summary>
/// <param name="Name">Its name in small letters; empty for a comment or a declaration.</param>
/// <param name="IsClosing">True for <c>&lt;/name&gt;</c>.</param>
/// <param name="End">Where the text goes on; -1 if the tag never ends.</param>
internal sealed record Tag(string Name, bool IsClosing, int End)
{
    /// <summary>Reads the tag that begins at a place; null if none does, so that the sign there is text.</summary>
    public static Tag? ReadAt(string text, int start)
    {
        if (string.CompareOrdinal(text, start, "<!--", 0, 4) == 0)
            return new("", false, After(text, "-->", start + 4) ?? text.Length);
        var at = start + 1;
        var isClosing = at < text.Length && text[at] == '/';
        if (isClosing)
            at++;
        if (at >= text.Length || !(char.IsAsciiLetter(text[at]) || text[at] is '!' or '?'))
            return null;
        var name = at;
        while (at < text.Length && (char.IsAsciiLetterOrDigit(text[at]) || text[at] == ':'))
            at++;
        // A name goes up to a blank, a stroke or the end: <b-5> is no <b>.
        if (at >= text.Length || (at > name && !char.IsWhiteSpace(text[at]) && text[at] is not ('>' or '/')))
            return null;
        return new(text[name..at].ToLowerInvariant(), isClosing, EndOf(text, at));
    }

    /// <summary>Where the text goes on behind the closing tag of an element; the end of the text where it is never closed.</summary>
    public static int SkipElement(string text, string name, int start)
    {
        for (var at = text.IndexOf("</", start, StringComparison.Ordinal); at >= 0; at = text.IndexOf("</", at + 2, StringComparison.Ordinal))
        {
            if (ReadAt(text, at) is not { } tag)
                continue;
            if (tag.End < 0)
                break;
            if (tag.IsClosing && string.Equals(tag.Name, name, StringComparison.Ordinal))
                return tag.End;
        }
        return text.Length;
    }

    private static int EndOf(string text, int at)
    {
        for (char quote = default; at < text.Length; at++)
        {
            var sign = text[at];
            if (quote != default)
                quote = sign == quote ? default : quote;
            else if (sign is '"' or '\'')
                quote = sign;
            else if (sign == '>')
                return at + 1;
        }
        return -1;
    }

    private static int? After(string text, string end, int from)
    {
        var at = from <= text.Length ? text.IndexOf(end, from, StringComparison.Ordinal) : -1;
        return at < 0 ? null : at + end.Length;
    }
}
