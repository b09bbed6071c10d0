namespace Forms.Expressions;

/// <summary>Compares two values; null where what is known does not decide.</summary>
internal static class Comparison
{
    public static bool? Decide(BinaryOperator operation, Value left, Value right) => operation switch
    {
        BinaryOperator.Equal => AreEqual(left, right),
        BinaryOperator.NotEqual => !AreEqual(left, right),
        BinaryOperator.Less => IsLess(left, right),
        BinaryOperator.GreaterOrEqual => !IsLess(left, right),
        BinaryOperator.Greater => IsLess(right, left),
        BinaryOperator.LessOrEqual => !IsLess(right, left),
        _ => null,
    };

    public static bool? AreEqual(Value left, Value right) => (left, right) switch
    {
        (NumberValue a, NumberValue b) => a.Number == b.Number,
        (TextValue a, TextValue b) => string.Equals(a.Text, b.Text, StringComparison.Ordinal),
        (BooleanValue a, BooleanValue b) => a.Truth == b.Truth,
        (MomentValue a, MomentValue b) => Extent.Of(a, b) is var (first, second) ? first.IsSame(second) : null,
        _ => null,
    };

    public static bool? IsLess(Value left, Value right) => (left, right) switch
    {
        (NumberValue a, NumberValue b) => a.Number < b.Number,
        (TextValue a, TextValue b) => string.CompareOrdinal(a.Text, b.Text) < 0,
        (MomentValue a, MomentValue b) => Extent.Of(a, b) is var (first, second) ? first.IsBefore(second) : null,
        _ => null,
    };
}
