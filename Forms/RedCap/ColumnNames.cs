namespace Forms.RedCap;

/// <summary>What the columns are called: in the Designer's download, in its older forms, and in the API's export.</summary>
internal static class ColumnNames
{
    private static readonly string[][] Names =
    [
        ["Variable / Field Name", "field_name"],
        ["Form Name"],
        ["Section Header"],
        ["Field Type"],
        ["Field Label"],
        ["Choices, Calculations, OR Slider Labels", "Choices OR Calculations", "select_choices_or_calculations"],
        ["Field Note"],
        ["Text Validation Type OR Show Slider Number", "Text Validation Type"],
        ["Text Validation Min"],
        ["Text Validation Max"],
        ["Identifier?"],
        ["Branching Logic (Show field only if...)", "branching_logic"],
        ["Required Field?"],
        ["Custom Alignment"],
        ["Question Number (surveys only)", "question_number"],
        ["Matrix Group Name"],
        ["Matrix Ranking?"],
        ["Field Annotation"],
    ];

    private static readonly Dictionary<string, RedCapColumn> Columns =
        Names.SelectMany(static (names, column) => names.Select(name => (Name: Plain(name), Column: (RedCapColumn)column)))
            .ToDictionary(static pair => pair.Name, static pair => pair.Column, StringComparer.Ordinal);

    public static IReadOnlyList<RedCapColumn> All { get; } = Enum.GetValues<RedCapColumn>();

    /// <summary>The name in the Designer's download.</summary>
    public static string Of(RedCapColumn column) => Names[(int)column][0];

    /// <summary>The column of a name, whatever its case, blanks and signs; null for one that a dictionary does not have.</summary>
    public static RedCapColumn? Find(string name) => Columns.TryGetValue(Plain(name), out var column) ? column : null;

    private static string Plain(string name) => string.Concat(name.Where(char.IsAsciiLetterOrDigit)).ToUpperInvariant();
}
