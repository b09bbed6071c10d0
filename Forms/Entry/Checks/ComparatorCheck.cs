using Forms.Expressions;

namespace Forms.Entry.Checks;

/// <summary>A RangeCheck with a comparator and values (ODM 1.3.2, RangeCheck).</summary>
internal static class ComparatorCheck
{
    /// <summary>Whether a value passes; what cannot be decided passes.</summary>
    public static bool Passes(RangeCheck check, ExpressionType type, Value value)
    {
        var limits = check.CheckValues.Select(limit => ItemText.Read(type, limit.Value)).ToList();
        return check.Comparator switch
        {
            "LT" => Holds(BinaryOperator.Less, value, limits),
            "LE" => Holds(BinaryOperator.LessOrEqual, value, limits),
            "GT" => Holds(BinaryOperator.Greater, value, limits),
            "GE" => Holds(BinaryOperator.GreaterOrEqual, value, limits),
            "EQ" => Holds(BinaryOperator.Equal, value, limits),
            "NE" => Holds(BinaryOperator.NotEqual, value, limits),
            "IN" => IsAmong(value, limits) is not false,
            "NOTIN" => IsAmong(value, limits) is not true,
            _ => true,
        };
    }

    private static bool Holds(BinaryOperator comparison, Value value, List<Value> limits) =>
        limits.Count == 0 || Expressions.Comparison.Decide(comparison, value, limits[0]) is not false;

    private static bool? IsAmong(Value value, List<Value> limits) =>
        limits.Count == 0 ? null : limits.Aggregate((bool?)false, (found, limit) => found | Expressions.Comparison.AreEqual(value, limit));
}
