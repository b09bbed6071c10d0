namespace Forms.Expressions;

internal static class NumberFunctions
{
    private static readonly ExpressionType[] Numbers = [ExpressionType.Number];

    public static IEnumerable<Function> All =>
    [
        Of("abs", "abs(x)", 1, 1, static numbers => Math.Abs(numbers[0])),
        Of("round", "round(x) or round(x, digits)", 1, 2, static numbers => Arithmetic.Round(numbers[0], numbers.Length > 1 ? numbers[1] : 0)),
        Of("floor", "floor(x)", 1, 1, static numbers => decimal.Floor(numbers[0])),
        Of("ceiling", "ceiling(x)", 1, 1, static numbers => decimal.Ceiling(numbers[0])),
        Of("mod", "mod(x, divisor)", 2, 2, static numbers => numbers[1] == 0 ? null : numbers[0] % numbers[1]),
        Of("min", "min(x, y)", 1, Function.Many, static numbers => numbers.Min()),
        Of("max", "max(x, y)", 1, Function.Many, static numbers => numbers.Max()),
        Of("sum", "sum(x, y)", 1, Function.Many, static numbers => Arithmetic.Sum(numbers)),
        Of("mean", "mean(x, y)", 1, Function.Many, static numbers => Arithmetic.Sum(numbers) / numbers.Length),
    ];

    private static Function Of(string name, string usage, int fewest, int most, Func<decimal[], decimal?> apply) =>
        new(name, usage, Numbers, fewest, most, ExpressionType.Number, values => Apply(values, apply));

    private static Value Apply(Value[] values, Func<decimal[], decimal?> apply)
    {
        var numbers = values.OfType<NumberValue>().Select(static value => value.Number).ToArray();
        return numbers.Length == values.Length ? Value.Of(apply(numbers)) : Value.Unknown;
    }
}
