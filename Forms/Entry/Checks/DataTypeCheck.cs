using Forms.Canonical;

namespace Forms.Entry.Checks;

/// <summary>Whether a text is one of an ODM data type (ODM 1.3.2, section 2.14). Times may leave off the seconds: people enter them to the minute.</summary>
internal static class DataTypeCheck
{
    public static bool Fits(string? dataType, string text) => dataType switch
    {
        "integer" => TypePatterns.Whole().IsMatch(text),
        "float" => TypePatterns.Plain().IsMatch(text),
        "double" => TypePatterns.Scientific().IsMatch(text),
        "boolean" => text is "0" or "1" or "true" or "false",
        "date" or "partialDate" or "incompleteDate" => DateCheck.IsDate(dataType, text),
        "time" or "partialTime" or "incompleteTime" => DateCheck.IsTime(dataType, text),
        "datetime" or "partialDatetime" or "incompleteDatetime" => DateCheck.IsDatetime(dataType, text),
        "durationDatetime" => TypePatterns.Duration().IsMatch(text),
        "intervalDatetime" => IsInterval(text),
        "hexBinary" or "hexFloat" => TypePatterns.Hex().IsMatch(text),
        "base64Binary" or "base64Float" => Convert.TryFromBase64String(text, new byte[text.Length], out _),
        "URI" => Uri.IsWellFormedUriString(text, UriKind.RelativeOrAbsolute),
        _ => true,
    };

    public static bool IsStorable(string text) => CanonicalText.FindFault(text) is null;

    private static bool IsInterval(string text)
    {
        var stroke = text.IndexOf('/', StringComparison.Ordinal);
        if (stroke < 0)
            return false;
        var (from, to) = (text[..stroke], text[(stroke + 1)..]);
        return (IsEnd(from) && (IsEnd(to) || TypePatterns.Duration().IsMatch(to))) || (TypePatterns.Duration().IsMatch(from) && IsEnd(to));
    }

    private static bool IsEnd(string text) => DateCheck.IsDatetime("partialDatetime", text);
}
