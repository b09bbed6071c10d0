namespace Forms.Expressions;

/// <summary>What sort of value an expression has.</summary>
public enum ExpressionType
{
    /// <summary>Not determined: of <c>unknown</c>, and of what has an error already.</summary>
    Any,
    Boolean,
    Number,
    Text,
    Date,
    DateTime,
    Time,
}

/// <summary>Types of items and values.</summary>
public static class ExpressionTypes
{
    /// <summary>The type of an item, by its DataType (ODM 1.3.2, section 3.1.1.3.6); text for what ODM does not list.</summary>
    public static ExpressionType Of(ItemDef item)
    {
        ArgumentNullException.ThrowIfNull(item);
        return item.DataType switch
        {
            "integer" or "float" or "double" => ExpressionType.Number,
            "boolean" => ExpressionType.Boolean,
            "date" or "partialDate" or "incompleteDate" => ExpressionType.Date,
            "datetime" or "partialDatetime" or "incompleteDatetime" => ExpressionType.DateTime,
            "time" or "partialTime" or "incompleteTime" => ExpressionType.Time,
            _ => ExpressionType.Text,
        };
    }

    /// <summary>The type of a value.</summary>
    public static ExpressionType Of(Value value) => value switch
    {
        NumberValue => ExpressionType.Number,
        TextValue => ExpressionType.Text,
        BooleanValue => ExpressionType.Boolean,
        MomentValue moment => moment.Kind switch { MomentKind.Date => ExpressionType.Date, MomentKind.DateTime => ExpressionType.DateTime, _ => ExpressionType.Time },
        _ => ExpressionType.Any,
    };

    /// <summary>Whether values of the two can be compared: of one type, or a date with a datetime.</summary>
    public static bool AreAlike(ExpressionType left, ExpressionType right) =>
        left == right || left == ExpressionType.Any || right == ExpressionType.Any || (IsDay(left) && IsDay(right));

    /// <summary>Whether a value of the type holds a day.</summary>
    public static bool IsDay(ExpressionType type) => type is ExpressionType.Date or ExpressionType.DateTime;
}
