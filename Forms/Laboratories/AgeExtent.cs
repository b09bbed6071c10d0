using System.Runtime.InteropServices;
using Forms.Expressions;

namespace Forms.Laboratories;

/// <summary>Which ages somebody may have, in completed years, from the youngest to the oldest.</summary>
[StructLayout(LayoutKind.Auto)]
public readonly record struct AgeExtent(int From, int To)
{
    private const int Oldest = 150;

    /// <summary>The ages on a day; null where one of both can be no day of a life. Who was born on 29 February is a year older on 28 February, as for <c>years()</c>.</summary>
    public static AgeExtent? Between(MomentValue born, MomentValue on)
    {
        ArgumentNullException.ThrowIfNull(born);
        ArgumentNullException.ThrowIfNull(on);
        var (least, most) = Calendar.YearsExtent(born, on);
        // Part of a partial date may lie before the birth: that is no completion.
        return most < 0 || on.ToDate().Latest < born.ToDate().Earliest || least > Oldest ? null : new(Math.Max(least, 0), most);
    }

    /// <summary>The ages on a day, of somebody who had an age on another day. The birth is one within a year, a day more on both sides for 29 February.</summary>
    public static AgeExtent? Between(int age, MomentValue asOf, MomentValue on)
    {
        ArgumentNullException.ThrowIfNull(asOf);
        if (age is < 0 or > Oldest || asOf.ToDate().Earliest.Year <= Oldest + 1)
            return null;
        var born = asOf.ToDate() with { Earliest = asOf.ToDate().Earliest.AddYears(-age - 1), Latest = asOf.ToDate().Latest.AddYears(-age).AddDays(1) };
        return Between(born, on);
    }
}
