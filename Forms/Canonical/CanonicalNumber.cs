using System.Globalization;

namespace Forms.Canonical;

/// <summary>How a decimal number stands in canonical JSON: no exponent, no zeros that say nothing.</summary>
internal static class CanonicalNumber
{
    // Dividing by one with the greatest scale strips trailing zeros: 1.500 becomes 1.5, -0.0 becomes 0.
    private const decimal One = 1.0000000000000000000000000000m;

    /// <summary>The number without zeros that say nothing.</summary>
    public static decimal Normalize(decimal number) => number == 0 ? 0 : number / One;

    /// <summary>The number as text.</summary>
    public static string Format(decimal number) => Normalize(number).ToString(CultureInfo.InvariantCulture);
}
