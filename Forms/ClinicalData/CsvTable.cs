using System.Buffers;
using System.Globalization;

namespace Forms.ClinicalData;

/// <summary>Writes rows as CSV (RFC 4180), so that a spreadsheet runs nothing of what was entered.</summary>
/// <remarks>A text that a spreadsheet would take for a formula gets an apostrophe before it; a number with a sign is a number and stays as it is. The ODM files hold every text as it was entered.</remarks>
public sealed class CsvTable(TextWriter text)
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n");

    /// <summary>Writes a row.</summary>
    public void Write(IEnumerable<string?> fields)
    {
        ArgumentNullException.ThrowIfNull(fields);
        text.Write(string.Join(',', fields.Select(Field)));
        text.Write("\r\n");
    }

    internal static string Field(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return "";
        var harmless = Formula.Contains(value[0]) && !IsNumber(value) ? "'" + value : value;
        return harmless.AsSpan().ContainsAny(Quoted) ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }

    private static bool IsNumber(string value) => value.Length < 400 && double.TryParse(value, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint | NumberStyles.AllowExponent, CultureInfo.InvariantCulture, out _);
}
