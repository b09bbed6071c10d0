namespace Forms.Entry;

/// <summary>The lasting codes of <see cref="EntryFinding"/>.</summary>
public static class EntryCodes
{
    /// <summary>A mandatory item has no value.</summary>
    public const string Missing = "value-missing";

    /// <summary>A mandatory group that repeats has no repeat.</summary>
    public const string GroupMissing = "group-missing";

    /// <summary>The text is not of the item's data type.</summary>
    public const string DataType = "data-type";

    /// <summary>The text has U+0000 or half a surrogate pair, which no store and no XML file can hold.</summary>
    public const string NotStorable = "text-not-storable";

    /// <summary>The text has more characters than Length.</summary>
    public const string Length = "length";

    /// <summary>The number has more digits than Length.</summary>
    public const string Digits = "digits";

    /// <summary>The number has more digits behind the point than SignificantDigits.</summary>
    public const string SignificantDigits = "significant-digits";

    /// <summary>The code is not in the item's list.</summary>
    public const string CodeUnknown = "code-unknown";

    /// <summary>The item has several units and none is chosen.</summary>
    public const string UnitMissing = "unit-missing";

    /// <summary>The unit is not one of the item's.</summary>
    public const string UnitUnknown = "unit-unknown";

    /// <summary>A RangeCheck is broken.</summary>
    public const string RangeCheck = "range-check";

    /// <summary>The value lies outside of the laboratory's reference range. It may well be right.</summary>
    public const string LabRange = "lab-range";
}
