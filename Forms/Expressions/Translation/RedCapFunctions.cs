namespace Forms.Expressions;

/// <summary>Functions of REDCap in ours.</summary>
internal static class RedCapFunctions
{
    // A year of REDCap's datediff has 365.2425 days, a month 30.44.
    private const decimal DaysOfYear = 365.2425m;
    private const decimal DaysOfMonth = 30.44m;

    public static Expression? Call(string name, IReadOnlyList<Expression> arguments, Action<string> refuse) => (name, arguments.Count) switch
    {
        ("round", 1 or 2) or ("abs", 1) or ("length", 1) or ("upper", 1) or ("lower", 1) or ("concat", > 0) => new CallExpression(name, [.. arguments]),
        ("rounddown", 1 or 2) => Rounded("floor", arguments),
        ("roundup", 1 or 2) => Rounded("ceiling", arguments),
        ("contains", 2) => new CallExpression("contains", [.. arguments.Select(static argument => new CallExpression("lower", [argument]))]),
        ("sum", > 0) => new CallExpression("sum", [.. arguments.Select(static argument => new CallExpression("coalesce", [argument, Number(0)]))]),
        ("isblankormissingcode", 1) => new IsExpression(arguments[0], known: false),
        ("datediff", >= 3) => DateDifference(arguments, refuse),
        ("min" or "max" or "mean", _) => Refuse(refuse, $"REDCap's {name} leaves empty values out; here one empty value makes the whole unknown. Write what is to happen, as in {name}(coalesce(a, 0), b)."),
        _ => null,
    };

    private static BinaryExpression? Rounded(string function, IReadOnlyList<Expression> arguments)
    {
        var digits = arguments.Count == 1 ? 0 : arguments[1] is LiteralExpression { Value: NumberValue { Number: >= 0 and <= 10 } number } && number.Number == decimal.Truncate(number.Number) ? (int)number.Number : -1;
        if (digits < 0)
            return null;
        var factor = Enumerable.Repeat(10m, digits).Aggregate(1m, static (product, ten) => product * ten);
        var shifted = new CallExpression(function, [new BinaryExpression(BinaryOperator.Multiply, arguments[0], Number(factor))]);
        return new(BinaryOperator.Divide, shifted, Number(factor));
    }

    private static Expression? DateDifference(IReadOnlyList<Expression> arguments, Action<string> refuse)
    {
        var unit = arguments[2] is LiteralExpression { Value: TextValue text } ? text.Text : "";
        var divisor = unit switch { "y" => DaysOfYear, "M" => DaysOfMonth, "d" => 1m, _ => 0m };
        if (divisor == 0)
            return Refuse(refuse, $"datediff in '{unit}' has no equal here. Use y, M or d, or write the expression in our language.");
        if (Day(arguments[0]) is not { } from || Day(arguments[1]) is not { } to)
            return Refuse(refuse, "datediff takes an item, a date as YYYY-MM-DD or \"today\" here. Write the expression in our language.");
        // The last argument asks for a sign; a text before it names the order of day, month and year, which ODM's dates do not need.
        var signed = arguments.Skip(3).Any(static argument => argument is LiteralExpression { Value: BooleanValue { Truth: true } });
        Expression days = new CallExpression("days", [from, to]);
        days = signed ? days : new CallExpression("abs", [days]);
        return divisor == 1 ? days : new BinaryExpression(BinaryOperator.Divide, days, Number(divisor));
    }

    private static Expression? Day(Expression argument) => argument switch
    {
        LiteralExpression { Value: TextValue { Text: "today" } } => new CallExpression("today", []),
        LiteralExpression { Value: TextValue text } => ItemText.Read(ExpressionType.Date, text.Text) is MomentValue day ? new LiteralExpression(day) : null,
        LiteralExpression => null,
        _ => argument,
    };

    private static Expression? Refuse(Action<string> refuse, string text)
    {
        refuse(text);
        return null;
    }

    private static LiteralExpression Number(decimal number) => new(Value.Of(number));
}
