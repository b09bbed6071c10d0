using System.Runtime.InteropServices;

namespace Forms.Expressions;

/// <summary>When a moment can be at the earliest and at the latest, in ticks.</summary>
[StructLayout(LayoutKind.Auto)]
internal readonly record struct Extent(long From, long To)
{
    // XML Schema 1.0 part 2, 3.2.7.4: a time without an offset may be anywhere between -14:00 and +14:00.
    private static readonly long Widest = TimeSpan.FromHours(14).Ticks;

    /// <summary>The extents of two moments on one scale; null for a time beside a date.</summary>
    public static (Extent First, Extent Second)? Of(MomentValue first, MomentValue second)
    {
        if (first.Kind == second.Kind && first.Offset is null && second.Offset is null)
            return (new(first.Earliest.Ticks, first.Latest.Ticks), new(second.Earliest.Ticks, second.Latest.Ticks));
        if (first.Kind == MomentKind.Time || second.Kind == MomentKind.Time)
            return null;
        var zoned = first.Offset is not null || second.Offset is not null;
        return (Of(first, zoned), Of(second, zoned));
    }

    /// <summary>Null where the two overlap and one of them is not exact.</summary>
    public bool? IsSame(Extent other) =>
        To < other.From || other.To < From ? false : From == To && other.From == other.To ? true : null;

    public bool? IsBefore(Extent other) => To < other.From ? true : From >= other.To ? false : null;

    private static Extent Of(MomentValue moment, bool zoned)
    {
        var to = moment.Kind == MomentKind.Date ? moment.Latest.Ticks + TimeSpan.TicksPerDay - 1 : moment.Latest.Ticks;
        if (!zoned)
            return new(moment.Earliest.Ticks, to);
        return moment.Offset is { } offset
            ? new(moment.Earliest.Ticks - offset.Ticks, to - offset.Ticks)
            : new(moment.Earliest.Ticks - Widest, to + Widest);
    }
}
