using System.Globalization;
using Forms.Odm.Import;

namespace Forms;

/// <summary>When a visit is due, in days since the subject was enrolled.</summary>
/// <remarks>
/// ODM 1.3.2 has no place for it, so it stands as attributes of a namespace of its own at StudyEventDef, and goes through import and export like any content beyond ODM.
/// (ODM 2.0 would say it in Protocol/StudyTimings.)
/// </remarks>
/// <param name="TargetDay">The planned day; 0 is the day of enrolment.</param>
/// <param name="DaysBefore">How many days earlier will do.</param>
/// <param name="DaysAfter">How many days later will do.</param>
public sealed record VisitWindow(int TargetDay, int DaysBefore, int DaysAfter)
{
    /// <summary>Namespace of what a plan of visits says beyond ODM.</summary>
    public const string Namespace = "urn:study-forms:plan:1";

    /// <summary>The furthest day from enrolment: some thirty years.</summary>
    public const int LastDay = 11_000;

    private static readonly string[] Names = [nameof(TargetDay), nameof(DaysBefore), nameof(DaysAfter)];

    /// <summary>The window of a visit; null where it has none that can be understood.</summary>
    public static VisitWindow? Of(StudyEventDef visit)
    {
        ArgumentNullException.ThrowIfNull(visit);
        return NumberOf(visit, Names[0]) is >= -LastDay and <= LastDay and var target && (NumberOf(visit, Names[1]) ?? 0) is >= 0 and <= LastDay and var before && (NumberOf(visit, Names[2]) ?? 0) is >= 0 and <= LastDay and var after
            ? new(target, before, after)
            : null;
    }

    /// <summary>The visit with this window, or with null without one. What else it says beyond ODM stays.</summary>
    public static StudyEventDef Set(StudyEventDef visit, VisitWindow? window)
    {
        ArgumentNullException.ThrowIfNull(visit);
        if (Of(visit) == window)
            return visit;
        var others = visit.Vendor.Attributes.Where(attribute => attribute.Namespace != Namespace || !Names.Contains(attribute.Name));
        IEnumerable<VendorAttribute> own = window is null ? [] : [AttributeOf(Names[0], window.TargetDay), AttributeOf(Names[1], window.DaysBefore), AttributeOf(Names[2], window.DaysAfter)];
        return visit with { Vendor = visit.Vendor with { Attributes = VendorOrder.Sorted(others.Concat(own)) } };
    }

    /// <summary>The days for a subject; at the ends of the calendar its first or last day.</summary>
    /// <param name="enrolledOn">When the subject was enrolled.</param>
    public (DateOnly From, DateOnly Due, DateOnly To) For(DateOnly enrolledOn)
    {
        var due = Later(enrolledOn, TargetDay);
        return (Later(due, -DaysBefore), due, Later(due, DaysAfter));
    }

    // A wrong year of enrolment is seen and mended by people; it must not keep the subject from being shown.
    private static DateOnly Later(DateOnly day, int days) => DateOnly.FromDayNumber(Math.Clamp(day.DayNumber + days, DateOnly.MinValue.DayNumber, DateOnly.MaxValue.DayNumber));

    private static VendorAttribute AttributeOf(string name, int value) => new(Namespace, name, value.ToString(CultureInfo.InvariantCulture));

    private static int? NumberOf(StudyEventDef visit, string name) =>
        visit.Vendor.Attributes.FirstOrDefault(attribute => attribute.Namespace == Namespace && attribute.Name == name) is { } attribute
            && int.TryParse(attribute.Value, NumberStyles.AllowLeadingSign, CultureInfo.InvariantCulture, out var number) ? number : null;
}
