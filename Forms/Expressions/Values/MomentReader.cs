using System.Globalization;

namespace Forms.Expressions;

/// <summary>Reads dates and times. A time without seconds is exact to the minute, as people mean it; a time without minutes is some minute of the hour.</summary>
internal static class MomentReader
{
    private const int LongestText = 40;

    private static readonly string[] Times = ["HH", "HH:mm", "HH:mm:ss", "HH:mm:ss.FFFFFFF"];

    public static MomentValue? Read(string text)
    {
        if (text.Length > LongestText)
            return null;
        var separator = text.IndexOf('T', StringComparison.Ordinal);
        return separator < 0 ? ReadDate(text) : ReadDateAndTime(text, separator);
    }

    private static MomentValue? ReadDate(string text)
    {
        // ODM's incompleteDate writes a hyphen for each part that is not known: 2024-03--, 2024---.
        var known = text.TrimEnd('-');
        if (Parse(known, "yyyy-MM-dd") is { } day)
            return new(MomentKind.Date, text, day, day, null);
        if (Parse(known, "yyyy-MM") is { } month)
            return new(MomentKind.Date, known, month, month.AddDays(DateTime.DaysInMonth(month.Year, month.Month) - 1), null);
        return Parse(known, "yyyy") is { } year ? new(MomentKind.Date, known, year, new(year.Year, 12, 31, 0, 0, 0, DateTimeKind.Unspecified), null) : null;
    }

    private static MomentValue? ReadDateAndTime(string text, int separator)
    {
        var (clock, offset) = SplitOffset(text[(separator + 1)..]);
        if (clock is null || ReadClock(clock) is not var (from, to))
            return null;
        if (separator == 0)
            return offset is null ? new(MomentKind.Time, text, DateTime.MinValue + from, DateTime.MinValue + to, null) : null;
        return Parse(text[..separator], "yyyy-MM-dd") is { } day ? new(MomentKind.DateTime, text, day + from, day + to, offset) : null;
    }

    private static (TimeSpan From, TimeSpan To)? ReadClock(string clock)
    {
        if (!TimeOnly.TryParseExact(clock, Times, CultureInfo.InvariantCulture, DateTimeStyles.None, out var time))
            return null;
        var from = time.ToTimeSpan();
        return (from, clock.Length == 2 ? from + TimeSpan.FromHours(1) - TimeSpan.FromTicks(1) : from);
    }

    private static (string? Clock, TimeSpan? Offset) SplitOffset(string written)
    {
        if (written.EndsWith('Z'))
            return (written[..^1], TimeSpan.Zero);
        var sign = written.LastIndexOfAny(['+', '-']);
        if (sign < 0)
            return (written, null);
        return TimeSpan.TryParseExact(written[(sign + 1)..], @"hh\:mm", CultureInfo.InvariantCulture, out var distance) && distance <= TimeSpan.FromHours(14)
            ? (written[..sign], written[sign] == '-' ? -distance : distance)
            : (null, null);
    }

    private static DateTime? Parse(string text, string format) =>
        DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out var moment) ? moment : null;
}
