namespace Forms.Expressions;

/// <summary>Makes one value of those of all repeats. One that is unknown makes the whole unknown, unless the others settle it.</summary>
internal static class Aggregation
{
    public static Value Of(Aggregate aggregate, IReadOnlyList<Value> values) => aggregate switch
    {
        Aggregate.Any => Value.Of(values.Aggregate((bool?)false, static (any, value) => any | TruthOf(value))),
        Aggregate.All => Value.Of(values.Aggregate((bool?)true, static (all, value) => all & TruthOf(value))),
        Aggregate.Count => values.All(static value => value is BooleanValue) ? Value.Of((decimal)values.Count(static value => TruthOf(value) is true)) : Value.Unknown,
        Aggregate.Sum => values.All(static value => value is NumberValue) ? Value.Of(Arithmetic.Sum(values.OfType<NumberValue>().Select(static value => value.Number))) : Value.Unknown,
        Aggregate.Min => Extreme(values, BinaryOperator.LessOrEqual),
        Aggregate.Max => Extreme(values, BinaryOperator.GreaterOrEqual),
        _ => Value.Unknown,
    };

    /// <summary>The value that compares with every other as wanted; of partial dates there may be none.</summary>
    private static Value Extreme(IReadOnlyList<Value> values, BinaryOperator wanted)
    {
        if (values.Count == 0)
            return Value.Unknown;
        var extreme = values.Aggregate((best, value) => Comparison.Decide(wanted, best, value) is false ? value : best);
        return extreme.IsKnown && values.All(value => ReferenceEquals(value, extreme) || Comparison.Decide(wanted, extreme, value) is true) ? extreme : Value.Unknown;
    }

    private static bool? TruthOf(Value value) => (value as BooleanValue)?.Truth;
}
