namespace Forms.Laboratories;

/// <summary>Picks the range that counts: one that every possible completion of what is known gives. Where two could count, or none, none does.</summary>
public static class RangePicking
{
    /// <summary>The range; null: no range is known.</summary>
    /// <param name="ranges">Those of the item.</param>
    /// <param name="by">What is known.</param>
    public static ReferenceRange? Pick(IEnumerable<ReferenceRange> ranges, PickedBy by)
    {
        ArgumentNullException.ThrowIfNull(by);
        if (by is not { LaboratoryOid: { } laboratory, Collected: { } collected })
            return null;
        var (first, last) = (DateOnly.FromDateTime(collected.Earliest), DateOnly.FromDateTime(collected.Latest));
        var holding = ranges.Where(range => string.Equals(range.LaboratoryOid, laboratory, StringComparison.Ordinal) && range.ValidFrom <= first && (range.ValidTo is not { } end || last <= end)
            && (range.Sex is not { } sex || string.Equals(sex, by.Sex, StringComparison.Ordinal)) && Holds(range, by.Age)).Take(2).ToList();
        // Ranges of one laboratory never overlap; if two did, neither could be trusted.
        return holding is [var only] ? only : null;
    }

    /// <summary>Where a number lies; null where the bounds cannot be read.</summary>
    public static LabFlag? Flag(ReferenceRange range, decimal number)
    {
        ArgumentNullException.ThrowIfNull(range);
        decimal low = 0, high = 0;
        if ((range.Low is not null && !ExactNumber.TryRead(range.Low, out low)) || (range.High is not null && !ExactNumber.TryRead(range.High, out high)))
            return null;
        return range.Low is not null && number < low ? LabFlag.Low : range.High is not null && number > high ? LabFlag.High : LabFlag.Normal;
    }

    private static bool Holds(ReferenceRange range, AgeExtent? age) => age is { } ages
        ? (range.AgeFrom ?? 0) <= ages.From && ages.To <= (range.AgeTo ?? int.MaxValue)
        : range.AgeFrom is null or 0 && range.AgeTo is null;
}
