namespace Forms.XlsForm;

/// <summary>What the type of a row in the sheet survey says.</summary>
/// <param name="Kind">What sort of row it is.</param>
/// <param name="DataType">ODM's data type of a question.</param>
/// <param name="List">The list of its choices.</param>
internal sealed record QuestionType(QuestionKind Kind, string DataType = "text", string? List = null)
{
    private static readonly Dictionary<string, QuestionType> Plain = new(StringComparer.Ordinal)
    {
        ["begin group"] = new(QuestionKind.BeginGroup), ["end group"] = new(QuestionKind.EndGroup),
        ["begin repeat"] = new(QuestionKind.BeginRepeat), ["end repeat"] = new(QuestionKind.EndRepeat),
        ["integer"] = new(QuestionKind.Question, "integer"), ["int"] = new(QuestionKind.Question, "integer"),
        ["decimal"] = new(QuestionKind.Question, "float"), ["range"] = new(QuestionKind.Question, "float"),
        ["date"] = new(QuestionKind.Question, "date"), ["time"] = new(QuestionKind.Question, "time"), ["datetime"] = new(QuestionKind.Question, "datetime"),
        ["calculate"] = new(QuestionKind.Calculation), ["note"] = new(QuestionKind.Note),
        ["start"] = new(QuestionKind.Device, "datetime"), ["end"] = new(QuestionKind.Device, "datetime"), ["today"] = new(QuestionKind.Device, "date"),
    };

    private static readonly string[] Texts =
        ["text", "string", "geopoint", "geotrace", "geoshape", "barcode", "image", "photo", "audio", "video", "file", "acknowledge", "trigger", "hidden", "osm"];

    private static readonly string[] Devices =
        ["deviceid", "uri:deviceid", "phonenumber", "uri:phonenumber", "username", "uri:username", "email", "uri:email", "simserial", "uri:simserial", "subscriberid", "uri:subscriberid", "audit", "start geopoint", "background audio", "background geopoint"];

    private static readonly Dictionary<string, QuestionKind> WithList = new(StringComparer.Ordinal)
    {
        ["select one"] = QuestionKind.One, ["select one from"] = QuestionKind.One, ["select1"] = QuestionKind.One,
        ["select multiple"] = QuestionKind.Several, ["select multiple from"] = QuestionKind.Several, ["select all that apply from"] = QuestionKind.Several,
        ["rank"] = QuestionKind.OtherList, ["select one external"] = QuestionKind.OtherList, ["select one from file"] = QuestionKind.OtherList, ["select multiple from file"] = QuestionKind.OtherList,
    };

    /// <summary>Reads a type, with blanks or underscores between its words; null for one that is not known.</summary>
    public static QuestionType? Find(string type)
    {
        var words = type.Split([' ', '\t', '\u00A0'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var name = Plainly(words);
        if (Plain.TryGetValue(name, out var plain))
            return plain;
        if (Texts.Contains(name, StringComparer.Ordinal))
            return new(QuestionKind.Question);
        if (Devices.Contains(name, StringComparer.Ordinal))
            return new(QuestionKind.Device);
        if (words.Length > 2 && words[^1].Equals("or_other", StringComparison.OrdinalIgnoreCase))
            words = words[..^1];
        // The list is a word of its own, and keeps its spelling.
        return words.Length > 1 && WithList.TryGetValue(Plainly(words[..^1]), out var kind) ? new(kind, List: words[^1]) : null;
    }

    private static string Plainly(string[] words) => string.Join(' ', words).Replace('_', ' ').Replace('-', ' ').ToLowerInvariant();
}
