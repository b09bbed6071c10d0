using System.Globalization;

namespace Forms.Expressions;

internal static class TextFunctions
{
    private static readonly ExpressionType[] Texts = [ExpressionType.Text];

    public static IEnumerable<Function> All =>
    [
        Of("length", "length(text)", 1, 1, ExpressionType.Number, static texts => Value.Of(new StringInfo(texts[0]).LengthInTextElements)),
        Of("contains", "contains(text, part)", 2, 2, ExpressionType.Boolean, static texts => Value.Of(texts[0].Contains(texts[1], StringComparison.Ordinal))),
        Of("upper", "upper(text)", 1, 1, ExpressionType.Text, static texts => Value.Of(texts[0].ToUpperInvariant())),
        Of("lower", "lower(text)", 1, 1, ExpressionType.Text, static texts => Value.Of(texts[0].ToLower(CultureInfo.InvariantCulture))),
        Of("concat", "concat(text, text)", 1, Function.Many, ExpressionType.Text, static texts => Value.Of(string.Concat(texts))),
        Of("number", "number(text)", 1, 1, ExpressionType.Number, static texts => ItemText.Read(ExpressionType.Number, texts[0])),
        new("text", "text(x)", [ExpressionType.Any], 1, 1, ExpressionType.Text, static values => Value.Of(Write(values[0]))),
        new("coalesce", "coalesce(x, y)", [ExpressionType.Any], 1, Function.Many, null, static values => values[0]) { TakesFirstKnown = true },
    ];

    private static Function Of(string name, string usage, int fewest, int most, ExpressionType result, Func<string[], Value> apply) =>
        new(name, usage, Texts, fewest, most, result, values => Apply(values, apply));

    private static Value Apply(Value[] values, Func<string[], Value> apply)
    {
        var texts = values.OfType<TextValue>().Select(static value => value.Text).ToArray();
        return texts.Length == values.Length ? apply(texts) : Value.Unknown;
    }

    private static string? Write(Value value) => value switch
    {
        NumberValue number => number.Number.ToString(CultureInfo.InvariantCulture),
        TextValue text => text.Text,
        BooleanValue truth => truth.Truth ? "true" : "false",
        MomentValue moment => moment.Text.TrimStart('T'),
        _ => null,
    };
}
