namespace Forms.Expressions;

/// <summary>An expression, its type, and the item it names, if it is one.</summary>
internal sealed record Typed(Expression Expression, ExpressionType Type, ItemDef? Item = null, CodeList? CodeList = null)
{
    private const int LongestQuote = 60;

    /// <summary>As in "'AGE' is a number".</summary>
    public string Described => Quote(Expression) is var quoted && Type == ExpressionType.Any ? $"'{quoted}' has no type" : $"'{quoted}' is {Name(Type).ToLowerInvariant()}";

    public static string Name(ExpressionType type) => type switch
    {
        ExpressionType.Boolean => "A condition (true or false)",
        ExpressionType.Number => "A number",
        ExpressionType.Text => "A text",
        ExpressionType.Date => "A date",
        ExpressionType.DateTime => "A date with time",
        ExpressionType.Time => "A time",
        _ => "A value",
    };

    private static string Quote(Expression expression) => expression.ToString() is { Length: > LongestQuote } text ? $"{text[..LongestQuote]}…" : expression.ToString();
}

/// <summary>Where an expression stands: the group, and those that aggregates go over.</summary>
/// <param name="Group">OID of the group of this form; null outside every group.</param>
/// <param name="Entered">Places of the groups of which one repeat is meant.</param>
internal sealed record CheckSite(string? Group, EquatableList<GroupReference> Entered)
{
    public static CheckSite Of(string? group, string form) => new(group, group is null ? [] : [new(null, form, group)]);
}
