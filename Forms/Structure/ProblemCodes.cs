namespace Forms;

/// <summary>The codes of <see cref="FormProblem"/>.</summary>
public static class ProblemCodes
{
    /// <summary>An OID is empty or blank.</summary>
    public const string OidEmpty = "oid-empty";

    /// <summary>An OID is longer than <see cref="FormStructure.MaxOidLength"/>.</summary>
    public const string OidTooLong = "oid-too-long";

    /// <summary>Two definitions of one kind have the same OID.</summary>
    public const string OidDuplicate = "oid-duplicate";

    /// <summary>The form refers to no group.</summary>
    public const string FormEmpty = "form-empty";

    /// <summary>A reference to a group or an item that the document lacks.</summary>
    public const string ReferenceUnresolved = "reference-unresolved";

    /// <summary>The same group stands twice in the form, or the same item twice in a group.</summary>
    public const string ReferenceDuplicate = "reference-duplicate";

    /// <summary>A coded value stands twice in its list.</summary>
    public const string CodedValueDuplicate = "coded-value-duplicate";

    /// <summary>A code list has more than one of CodeListItem, EnumeratedItem and ExternalCodeList.</summary>
    public const string CodeListMixed = "code-list-mixed";

    /// <summary>A length or a number of digits is negative.</summary>
    public const string LengthNegative = "length-negative";

    /// <summary>A range check has neither a check value nor an expression.</summary>
    public const string RangeCheckEmpty = "range-check-empty";

    /// <summary>A range check compares with more values than its comparator takes.</summary>
    public const string CheckValueCount = "check-value-count";

    /// <summary>A range check has check values and no comparator that ODM knows.</summary>
    public const string ComparatorUnknown = "comparator-unknown";

    /// <summary>A range check is neither Soft nor Hard.</summary>
    public const string SoftHardUnknown = "soft-hard-unknown";

    /// <summary>A text holds U+0000 or half a surrogate pair.</summary>
    public const string TextNotStorable = "text-not-storable";
}
