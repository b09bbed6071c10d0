namespace Forms.Comparison.Rules;

/// <summary>Which ODM data types take every value of another (ODM 1.3.2, attribute DataType of ItemDef).</summary>
internal static class DataTypes
{
    private static readonly HashSet<(string From, string To)> Wider =
    [
        ("integer", "float"), ("integer", "double"), ("float", "double"),
        ("date", "partialDate"), ("time", "partialTime"), ("datetime", "partialDatetime"), ("date", "incompleteDate"), ("time", "incompleteTime"),
        ("datetime", "incompleteDatetime"), ("text", "string"), ("string", "text"),
    ];

    /// <summary>Null where one of them is not given.</summary>
    public static ChangeRule? RuleFor(string? before, string? after)
    {
        if (before is null || after is null)
            return null;
        return after is "text" or "string" || Wider.Contains((before, after)) ? ChangeRules.DataTypeWidened : ChangeRules.DataTypeChanged;
    }
}
