namespace Forms.Laboratories;

/// <summary>Whether two ranges could both count for one value.</summary>
public static class RangeOverlaps
{
    /// <summary>True where laboratory and item are the same and sex, age and days meet.</summary>
    public static bool Overlaps(this ReferenceRange one, ReferenceRange other)
    {
        ArgumentNullException.ThrowIfNull(one);
        ArgumentNullException.ThrowIfNull(other);
        return string.Equals(one.LaboratoryOid, other.LaboratoryOid, StringComparison.Ordinal) && string.Equals(one.ItemOid, other.ItemOid, StringComparison.Ordinal)
            && (one.Sex is null || other.Sex is null || string.Equals(one.Sex, other.Sex, StringComparison.Ordinal))
            && (one.AgeFrom ?? 0) <= (other.AgeTo ?? int.MaxValue) && (other.AgeFrom ?? 0) <= (one.AgeTo ?? int.MaxValue)
            && one.ValidFrom <= (other.ValidTo ?? DateOnly.MaxValue) && other.ValidFrom <= (one.ValidTo ?? DateOnly.MaxValue);
    }

    /// <summary>True where a range takes the place of an older one: it is for the same people, begins later, and the older one has no end.</summary>
    public static bool Follows(this ReferenceRange newer, ReferenceRange older)
    {
        ArgumentNullException.ThrowIfNull(newer);
        ArgumentNullException.ThrowIfNull(older);
        return older.ValidTo is null && older.ValidFrom < newer.ValidFrom && string.Equals(newer.Sex, older.Sex, StringComparison.Ordinal) && (newer.AgeFrom ?? 0) == (older.AgeFrom ?? 0) && newer.AgeTo == older.AgeTo
            && string.Equals(newer.LaboratoryOid, older.LaboratoryOid, StringComparison.Ordinal) && string.Equals(newer.ItemOid, older.ItemOid, StringComparison.Ordinal);
    }
}
