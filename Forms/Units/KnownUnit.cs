namespace Forms.Units;

/// <summary>A unit of which we know how it converts: the value in the base of its quantity is (value + Offset) × Times ÷ Per, all three exact decimals.</summary>
/// <param name="Code">Its UCUM code.</param>
/// <param name="Quantity">What it measures; only units of one quantity convert.</param>
/// <param name="Times">Numerator of the factor.</param>
/// <param name="Per">Denominator of the factor.</param>
/// <param name="Offset">What is added before: zero but for temperatures.</param>
public sealed record KnownUnit(string Code, string Quantity, decimal Times, decimal Per = 1, decimal Offset = 0)
{
    /// <summary>A value of this unit in another one, not rounded but for what 28 digits cannot hold; null where the two do not measure the same, and where the number is too large.</summary>
    /// <param name="value">The value.</param>
    /// <param name="to">The other unit.</param>
    public decimal? Convert(decimal value, KnownUnit to)
    {
        ArgumentNullException.ThrowIfNull(to);
        if (!string.Equals(Quantity, to.Quantity, StringComparison.Ordinal))
            return null;
        try
        {
            // Multiplied first: what comes out even is exact.
            return ((value + Offset) * (Times * to.Per) / (Per * to.Times)) - to.Offset;
        }
        catch (OverflowException)
        {
            return null;
        }
    }

    /// <summary>How large a step of one in this unit is in another one of the same quantity.</summary>
    internal decimal StepIn(KnownUnit to) => Times * to.Per / (Per * to.Times);
}
