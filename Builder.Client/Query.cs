using System.Globalization;

namespace Builder.Client;

/// <summary>Writes the parameters of an address.</summary>
internal static class Query
{
    /// <summary>The parameters that have a value, with the question mark; empty where none has.</summary>
    public static string Of(params IEnumerable<(string Name, string? Value)> parameters)
    {
        var given = string.Join('&', parameters.Where(parameter => parameter.Value is not null).Select(parameter => $"{parameter.Name}={Uri.EscapeDataString(parameter.Value!)}"));
        return given.Length == 0 ? "" : "?" + given;
    }

    /// <summary>A number as a parameter.</summary>
    public static string? Number(int? number) => number?.ToString(CultureInfo.InvariantCulture);
}
