namespace Forms.XlsForm.Sheets;

/// <summary>What a header cell says.</summary>
/// <param name="Text">As it stands there.</param>
/// <param name="Column">The column; null for one that is kept as it is.</param>
/// <param name="Language">The language of its texts; null where it names none.</param>
/// <param name="HasLanguageCode">The language came as its code: <c>English (en)</c>.</param>
internal sealed record HeaderName(string Text, SheetColumn? Column, string? Language, bool HasLanguageCode)
{
    private static readonly Dictionary<string, SheetColumn> Columns = new(StringComparer.Ordinal)
    {
        ["type"] = SheetColumn.Type, ["command"] = SheetColumn.Type,
        ["name"] = SheetColumn.Name, ["value"] = SheetColumn.Name, ["tag"] = SheetColumn.Name,
        ["label"] = SheetColumn.Label, ["caption"] = SheetColumn.Label,
        ["relevant"] = SheetColumn.Relevant, ["relevance"] = SheetColumn.Relevant, ["skiplogic"] = SheetColumn.Relevant,
        ["required"] = SheetColumn.Required,
        ["constraint"] = SheetColumn.Constraint,
        ["constraintmessage"] = SheetColumn.ConstraintMessage, ["constraintmsg"] = SheetColumn.ConstraintMessage,
        ["calculation"] = SheetColumn.Calculation, ["calculate"] = SheetColumn.Calculation,
        ["listname"] = SheetColumn.ListName, ["list"] = SheetColumn.ListName,
        ["formid"] = SheetColumn.FormId, ["idstring"] = SheetColumn.FormId,
        ["formtitle"] = SheetColumn.FormTitle, ["title"] = SheetColumn.FormTitle,
        ["allowchoiceduplicates"] = SheetColumn.AllowChoiceDuplicates,
    };

    /// <summary>Reads <c>label::English (en)</c>; older files have one colon.</summary>
    public static HeaderName Read(string text)
    {
        var parts = text.Split(text.Contains("::", StringComparison.Ordinal) ? "::" : ":", StringSplitOptions.TrimEntries);
        if (parts.Length > 1 && parts[0].ToLowerInvariant() is "bind" or "control")
            parts = parts[1..];
        if (parts.Length > 2 || !Columns.TryGetValue(Plain(parts[0]), out var column))
            return new(text, null, null, HasLanguageCode: true);
        if (parts.Length == 1)
            return new(text, column, null, HasLanguageCode: true);
        if (column is not (SheetColumn.Label or SheetColumn.ConstraintMessage))
            return new(text, null, null, HasLanguageCode: true);
        var (language, hasCode) = ReadLanguage(parts[1]);
        return new(text, column, language, hasCode);
    }

    /// <summary>The code in <c>Español (es)</c>; without one the name itself.</summary>
    public static (string Language, bool HasCode) ReadLanguage(string name)
    {
        var open = name.LastIndexOf('(');
        var code = open >= 0 && name.EndsWith(')') ? name[(open + 1)..^1].Trim() : "";
        return code.Length > 0 ? (code, true) : (name, name.Length is 2 or 3);
    }

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToLowerInvariant();
}
