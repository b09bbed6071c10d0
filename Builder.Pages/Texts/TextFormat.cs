using System.Globalization;

namespace Builder.Pages.Texts;

/// <summary>Puts values into texts.</summary>
public static class TextFormat
{
    /// <summary>The text with {0}, {1} … replaced.</summary>
    public static string Filled(this string text, params object?[] values) => string.Format(CultureInfo.InvariantCulture, text, values);
}
