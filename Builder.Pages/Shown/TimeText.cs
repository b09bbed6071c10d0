using System.Globalization;

namespace Builder.Pages.Shown;

/// <summary>Writes times and durations. Times are UTC everywhere, and say so.</summary>
public static class TimeText
{
    /// <summary><c>2026-03-31 14:05:09 UTC</c>.</summary>
    public static string Of(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd HH:mm:ss 'UTC'", CultureInfo.InvariantCulture);

    /// <summary>For <c>datetime</c> of a time element.</summary>
    public static string Machine(DateTimeOffset at) => at.UtcDateTime.ToString("yyyy-MM-dd'T'HH:mm:ss'Z'", CultureInfo.InvariantCulture);

    /// <summary>The largest unit that fits: <c>45 s</c>, <c>12 min</c>, <c>3 h</c>, <c>9 d</c>.</summary>
    public static string Of(TimeSpan duration) => duration switch
    {
        { Ticks: < 0 } => "0 s",
        { TotalSeconds: < 90 } => string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalSeconds} s"),
        { TotalMinutes: < 90 } => string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalMinutes} min"),
        { TotalHours: < 48 } => string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalHours} h"),
        _ => string.Create(CultureInfo.InvariantCulture, $"{(int)duration.TotalDays} d"),
    };
}
