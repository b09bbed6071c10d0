using System.Globalization;
using System.Text.RegularExpressions;

namespace Forms.Odm.Export;

/// <summary>What the schemas of ODM 1.3.2 and 2.0 take as a value.</summary>
internal static partial class ValueRules
{
    public static bool IsNotEmpty(string value) => value.Length > 0;

    public static bool IsYesNo(string value) => value is "Yes" or "No";

    public static bool IsEventType(string value) => value is "Scheduled" or "Unscheduled" or "Common";

    public static bool IsSoftHard(string value) => value is "Soft" or "Hard";

    public static bool IsComparator(string value) => value is "LT" or "LE" or "GT" or "GE" or "EQ" or "NE" or "IN" or "NOTIN";

    /// <summary>sasName: up to 8 letters, digits and underscores, no digit first.</summary>
    public static bool IsSasName(string value) => value.Length <= 8 && SasName().IsMatch(value);

    /// <summary>sasFormat: as sasName, with dollar first and dots.</summary>
    public static bool IsSasFormat(string value) => value.Length <= 8 && SasFormat().IsMatch(value);

    public static bool IsLanguage(string value) => value.Length == 0 || Language().IsMatch(value);

    public static bool IsInteger(string value) => Integer().IsMatch(value);

    public static bool IsPositive(string value) => IsInteger(value) && value[0] != '-' && value.Any(digit => digit is >= '1' and <= '9');

    public static bool IsNotNegative(string value) => IsInteger(value) && value[0] != '-';

    /// <summary>xs:decimal: no exponent, no grouping.</summary>
    public static bool IsDecimal(string value) => DecimalNumber().IsMatch(value);

    /// <summary>xs:anyURI, as the framework's validator sees it.</summary>
    public static bool IsUri(string value) =>
        value.Length == 0 || (value.Trim().Length > 0 && !value.Contains("##", StringComparison.Ordinal) && Uri.TryCreate(value.Trim(), UriKind.RelativeOrAbsolute, out _));

    /// <summary>A rule that no two elements of one parent may break: the value comes once.</summary>
    public static Func<string, bool> Once(Func<string, bool> isValid)
    {
        var seen = new HashSet<decimal>();
        return value => isValid(value) && decimal.TryParse(value, NumberStyles.Number, CultureInfo.InvariantCulture, out var number) && seen.Add(number);
    }

    [GeneratedRegex(@"^[A-Za-z_][A-Za-z0-9_]*\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SasName();

    [GeneratedRegex(@"^[A-Za-z_$][A-Za-z0-9_.]*\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex SasFormat();

    [GeneratedRegex(@"^[a-zA-Z]{1,8}(-[a-zA-Z0-9]{1,8})*\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Language();

    [GeneratedRegex(@"^[-+]?[0-9]+\z", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex Integer();

    [GeneratedRegex(@"^[-+]?([0-9]+(\.[0-9]*)?|\.[0-9]+)\z", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex DecimalNumber();
}
