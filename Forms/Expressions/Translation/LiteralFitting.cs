using System.Globalization;

namespace Forms.Expressions;

/// <summary>Other languages write every constant as a text; ours has types.</summary>
internal static class LiteralFitting
{
    /// <summary>The constant as a value of a type; null if it is none.</summary>
    public static Value? Fit(Value value, ExpressionType type) => (value, type) switch
    {
        (_, ExpressionType.Any) => value,
        (TextValue text, ExpressionType.Text) => text,
        (TextValue text, _) => ItemText.Read(type, text.Text) is { IsKnown: true } fitting ? fitting : null,
        (NumberValue { Number: 0 or 1 } number, ExpressionType.Boolean) => Value.Of(number.Number == 1),
        (NumberValue number, ExpressionType.Text) => Value.Of(number.Number.ToString(CultureInfo.InvariantCulture)),
        _ => ExpressionTypes.AreAlike(ExpressionTypes.Of(value), type) ? value : null,
    };

    public static bool IsNumber(Expression expression) => expression is LiteralExpression literal && Fit(literal.Value, ExpressionType.Number) is NumberValue;
}
