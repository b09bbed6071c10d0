using System.Globalization;

namespace Forms.Laboratories;

/// <summary>Reads a decimal number only where nothing of it has to be rounded away: at a bound the last digit decides.</summary>
public static class ExactNumber
{
    private const int MostDigits = 28;
    private const NumberStyles Plain = NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint;

    /// <summary>The number; false for what is none, for one with an exponent, and for one of more than 28 digits.</summary>
    public static bool TryRead(string? text, out decimal number)
    {
        number = 0;
        var trimmed = text?.Trim() ?? "";
        return trimmed.Length > 0 && char.IsAsciiDigit(trimmed[^1]) && char.IsAsciiDigit(trimmed[0] is '+' or '-' && trimmed.Length > 1 ? trimmed[1] : trimmed[0])
            && trimmed.Count(char.IsAsciiDigit) <= MostDigits && decimal.TryParse(trimmed, Plain, CultureInfo.InvariantCulture, out number);
    }
}
