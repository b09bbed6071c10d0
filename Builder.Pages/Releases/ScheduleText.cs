using System.Globalization;

namespace Builder.Pages.Releases;

/// <summary>Reads the time for which somebody schedules a release.</summary>
public static class ScheduleText
{
    private static readonly string[] Formats = ["yyyy-MM-dd HH:mm", "yyyy-MM-dd'T'HH:mm", "yyyy-MM-dd HH:mm:ss"];

    /// <summary>Reads a time in UTC; nothing written means now.</summary>
    /// <param name="text">As <c>2026-03-31 14:00</c>, or empty.</param>
    /// <param name="at">The time; null for now.</param>
    /// <returns>False where it is neither.</returns>
    public static bool TryRead(string text, out DateTimeOffset? at)
    {
        at = null;
        if (string.IsNullOrWhiteSpace(text))
            return true;
        if (!DateTimeOffset.TryParseExact(text.Trim(), Formats, CultureInfo.InvariantCulture, DateTimeStyles.AssumeUniversal, out var read))
            return false;
        at = read;
        return true;
    }
}
