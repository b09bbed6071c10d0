using System.Globalization;

namespace Forms.Entry.Checks;

/// <summary>The dates and times of ODM: whole, cut off from the right (partial), or with a hyphen for each unknown part (incomplete).</summary>
internal static class DateCheck
{
    public static bool IsDate(string dataType, string text) => dataType switch
    {
        "date" => IsDay(text),
        "partialDate" => IsPartialDate(text),
        _ => IsPartialDate(text) || (TypePatterns.IncompleteDate().IsMatch(text) && (text.Length < 10 || IsDay(text))),
    };

    public static bool IsTime(string dataType, string text) => dataType switch
    {
        "time" => TypePatterns.Clock().IsMatch(text),
        "partialTime" => TypePatterns.Clock().IsMatch(text) || TypePatterns.Hour().IsMatch(text),
        _ => TypePatterns.Clock().IsMatch(text) || TypePatterns.Hour().IsMatch(text) || TypePatterns.IncompleteClock().IsMatch(text),
    };

    public static bool IsDatetime(string dataType, string text)
    {
        var separator = text.IndexOf('T', StringComparison.Ordinal);
        if (separator < 0)
            return dataType is not "datetime" && IsDate(dataType is "partialDatetime" ? "partialDate" : "incompleteDate", text);
        var (day, clock) = (text[..separator], text[(separator + 1)..]);
        return dataType switch
        {
            "datetime" => IsDay(day) && IsTime("time", clock),
            "partialDatetime" => IsDay(day) && IsTime("partialTime", clock),
            _ => IsDate("incompleteDate", day) && IsTime("incompleteTime", clock),
        };
    }

    private static bool IsPartialDate(string text) => IsDay(text) || Parses(text, "yyyy-MM") || Parses(text, "yyyy");

    private static bool IsDay(string text) => Parses(text, "yyyy-MM-dd");

    private static bool Parses(string text, string format) =>
        text.Length == format.Length && DateTime.TryParseExact(text, format, CultureInfo.InvariantCulture, DateTimeStyles.None, out _);
}
