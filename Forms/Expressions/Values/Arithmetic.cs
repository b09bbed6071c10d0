namespace Forms.Expressions;

/// <summary>Decimal arithmetic in which nothing throws: what has no result, or one beyond 28 digits, is null.</summary>
internal static class Arithmetic
{
    /// <summary>Greatest whole exponent; a larger one overflows or vanishes anyway.</summary>
    private const int LargestExponent = 1000;

    public static decimal? Calculate(BinaryOperator operation, decimal left, decimal right)
    {
        try
        {
            return operation switch
            {
                BinaryOperator.Add => left + right,
                BinaryOperator.Subtract => left - right,
                BinaryOperator.Multiply => left * right,
                BinaryOperator.Divide => right == 0 ? null : left / right,
                BinaryOperator.Power => Raise(left, right),
                _ => null,
            };
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>Half is rounded away from zero: 2.5 to 3, -2.5 to -3.</summary>
    public static decimal? Round(decimal number, decimal digits)
    {
        if (digits != decimal.Truncate(digits) || digits is < -28 or > 28)
            return null;
        if (digits >= 0)
            return decimal.Round(number, (int)digits, MidpointRounding.AwayFromZero);
        var unit = Raise(10, -digits);
        return unit is { } ten ? Calculate(BinaryOperator.Multiply, decimal.Round(number / ten, 0, MidpointRounding.AwayFromZero), ten) : null;
    }

    public static decimal? Sum(IEnumerable<decimal> numbers) =>
        numbers.Aggregate((decimal?)0m, static (sum, number) => sum is { } known ? Calculate(BinaryOperator.Add, known, number) : null);

    private static decimal? Raise(decimal number, decimal exponent)
    {
        if (exponent != decimal.Truncate(exponent) || Math.Abs(exponent) > LargestExponent || (number == 0 && exponent < 0))
            return null;
        var power = 1m;
        for (var left = (int)Math.Abs(exponent); left > 0; left--)
            power *= number;
        return exponent >= 0 ? power : power == 0 ? null : 1 / power;
    }
}
