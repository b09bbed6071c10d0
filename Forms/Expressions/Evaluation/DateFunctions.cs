namespace Forms.Expressions;

internal static class DateFunctions
{
    private static readonly ExpressionType[] Dates = [ExpressionType.Date];

    public static IEnumerable<Function> All =>
    [
        new("today", "today()", [], 0, 0, ExpressionType.Date, static _ => Value.Unknown),
        Between("years", Calendar.Years),
        Between("months", Calendar.Months),
        Between("days", Calendar.Days),
        PartOf("year", static date => date.Year),
        PartOf("month", static date => date.Year * 100 + date.Month),
        PartOf("day", static date => (date.Year * 100 + date.Month) * 100 + date.Day),
        new("date", "date(x)", Dates, 1, 1, ExpressionType.Date, static values => values[0] is MomentValue { Kind: not MomentKind.Time } moment ? moment.ToDate() : Value.Unknown),
    ];

    private static Function Between(string unit, Func<MomentValue, MomentValue, decimal?> distance) =>
        new(unit, $"{unit}(from, to)", Dates, 2, 2, ExpressionType.Number, values =>
            values is [MomentValue { Kind: not MomentKind.Time } from, MomentValue { Kind: not MomentKind.Time } to] ? Value.Of(distance(from, to)) : Value.Unknown);

    // The earliest and the latest day agree in a part only if all greater parts agree too, so 2024-03 has a month and no day.
    private static Function PartOf(string part, Func<DateTime, int> upToPart) =>
        new(part, $"{part}(date)", Dates, 1, 1, ExpressionType.Number, values =>
            values[0] is MomentValue { Kind: not MomentKind.Time } moment && upToPart(moment.Earliest) == upToPart(moment.Latest)
                ? Value.Of(part is "year" ? upToPart(moment.Earliest) : upToPart(moment.Earliest) % 100)
                : Value.Unknown);
}
