namespace Forms.Expressions;

/// <summary>What to do about a value of the wrong type.</summary>
internal static class Remedies
{
    public static string For(Typed part, ExpressionType expected) => (expected, part.Type, part.Expression) switch
    {
        (ExpressionType.Text, ExpressionType.Number, LiteralExpression) => $"Put it in quotes: '{part.Expression}'.",
        (ExpressionType.Text, ExpressionType.Number or ExpressionType.Boolean, _) => $"Write text({part.Expression}).",
        (ExpressionType.Number, ExpressionType.Text, LiteralExpression { Value: TextValue text }) when decimal.TryParse(text.Text, System.Globalization.CultureInfo.InvariantCulture, out _) => $"Take the quotes off: {text.Text}.",
        (ExpressionType.Number, ExpressionType.Text, _) => $"Write number({part.Expression}) if it holds digits.",
        (ExpressionType.Boolean, ExpressionType.Number, LiteralExpression { Value: NumberValue { Number: 0 or 1 } number }) => $"Write {(number.Number == 1 ? "true" : "false")}.",
        (ExpressionType.Boolean, ExpressionType.Text, LiteralExpression { Value: TextValue { Text: "0" or "1" or "true" or "false" } text }) => $"Write {(text.Text is "1" or "true" ? "true" : "false")}.",
        (ExpressionType.Boolean, _, _) => "Compare it with a value, as in x = 1.",
        (ExpressionType.Date or ExpressionType.DateTime, ExpressionType.Text, LiteralExpression { Value: TextValue text }) when MomentValue.TryRead(text.Text, out _) => $"Write @{text.Text}.",
        (ExpressionType.Time, ExpressionType.Text, LiteralExpression { Value: TextValue text }) when MomentValue.TryRead($"T{text.Text}", out _) => $"Write @T{text.Text}.",
        _ => "Use a value of that type.",
    };
}
