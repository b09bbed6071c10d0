namespace Forms.Expressions;

/// <summary>Distances between two days of which parts may be missing; null where the missing parts decide.</summary>
internal static class Calendar
{
    /// <summary>Whole years from one day to another, negative if it is earlier.</summary>
    public static decimal? Years(MomentValue from, MomentValue to) => Decide(from, to, static (a, b) => Months(a, b) / 12);

    /// <summary>The fewest and the most whole years that may lie between the two.</summary>
    public static (int Least, int Most) YearsExtent(MomentValue from, MomentValue to) => Ends(from, to, static (a, b) => Months(a, b) / 12);

    /// <summary>Whole months; from the 31st, a month is full on the last day of a shorter one.</summary>
    public static decimal? Months(MomentValue from, MomentValue to) => Decide(from, to, Months);

    /// <summary>Days, by the calendar dates alone.</summary>
    public static decimal? Days(MomentValue from, MomentValue to) => Decide(from, to, static (a, b) => (b - a).Days);

    private static decimal? Decide(MomentValue from, MomentValue to, Func<DateTime, DateTime, int> distance) =>
        Ends(from, to, distance) is var (least, most) && least == most ? least : null;

    // Each distance grows with the later day and shrinks with the earlier one, so its ends are at the ends of both.
    private static (int Least, int Most) Ends(MomentValue from, MomentValue to, Func<DateTime, DateTime, int> distance)
    {
        var (first, second) = (from.ToDate(), to.ToDate());
        return (distance(first.Latest, second.Earliest), distance(first.Earliest, second.Latest));
    }

    private static int Months(DateTime from, DateTime to)
    {
        if (to < from)
            return -Months(to, from);
        var months = ((to.Year - from.Year) * 12) + to.Month - from.Month;
        return Math.Min(from.Day, DateTime.DaysInMonth(to.Year, to.Month)) > to.Day ? months - 1 : months;
    }
}
