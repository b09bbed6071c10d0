using System.Globalization;

namespace Forms.Expressions;

/// <summary>Reads what is entered for an item, as ODM spells it (ODM 1.3.2, section 2.14).</summary>
public static class ItemText
{
    private const NumberStyles Numeric = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent;

    /// <summary>The value; unknown for null, for a blank text and for one that does not fit the type.</summary>
    /// <param name="type">Type of the item: <see cref="ExpressionTypes.Of(ItemDef)"/>.</param>
    /// <param name="text">What is entered.</param>
    public static Value Read(ExpressionType type, string? text) => string.IsNullOrWhiteSpace(text) ? Value.Unknown : type switch
    {
        ExpressionType.Number => decimal.TryParse(text.Trim(), Numeric, CultureInfo.InvariantCulture, out var number) ? Value.Of(number) : Value.Unknown,
        ExpressionType.Boolean => ReadBoolean(text.Trim()),
        ExpressionType.Date => ReadMoment(text.Trim(), MomentKind.Date),
        ExpressionType.DateTime => ReadMoment(text.Trim(), MomentKind.DateTime),
        ExpressionType.Time => ReadMoment($"T{text.Trim()}", MomentKind.Time),
        _ => Value.Of(text),
    };

    private static Value ReadBoolean(string text) => text switch
    {
        "1" or "true" => Value.Of(true),
        "0" or "false" => Value.Of(false),
        _ => Value.Unknown,
    };

    private static Value ReadMoment(string text, MomentKind kind)
    {
        if (!MomentValue.TryRead(text, out var moment))
            return Value.Unknown;
        // A datetime of which only the day is known is written as a day.
        return moment.Kind == kind || (kind == MomentKind.DateTime && moment.Kind == MomentKind.Date) ? moment : Value.Unknown;
    }
}
