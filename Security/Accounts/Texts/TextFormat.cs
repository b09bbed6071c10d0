using System.Globalization;

namespace Security.Accounts;

/// <summary>Fills texts in. Numbers and times are written alike in all languages.</summary>
internal static class TextFormat
{
    public static string Filled(this string text, params object[] values) => string.Format(CultureInfo.InvariantCulture, text, values);

    /// <summary>A time as pages show it: <c>2026-01-31 09:30 UTC</c>.</summary>
    public static string Shown(this DateTimeOffset time) => time.UtcDateTime.ToString("yyyy-MM-dd HH:mm 'UTC'", CultureInfo.InvariantCulture);
}
