using System.Buffers;

namespace Forms.Comparison;

/// <summary>A field of a CSV file.</summary>
internal static class CsvField
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create(",\"\r\n");

    // What spreadsheets take for the beginning of a formula, or skip before one.
    private static readonly SearchValues<char> Formula = SearchValues.Create("=+-@\t\r\n");

    public static string Write(string? value)
    {
        if (string.IsNullOrEmpty(value))
            return "";
        var harmless = Formula.Contains(value[0]) ? "'" + value : value;
        return harmless.AsSpan().ContainsAny(Quoted) ? $"\"{harmless.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : harmless;
    }
}
