using Forms.Canonical;

namespace Forms;

/// <summary>A constraint on one item's value.</summary>
public sealed record RangeCheck : IDocumentPart<RangeCheck>
{
    /// <summary>LT, LE, GT, GE, EQ, NE, IN or NOTIN; null where formal expressions decide.</summary>
    public string? Comparator { get; init; }

    /// <summary>Soft: a value that breaks it can be kept with a reason. Hard: it cannot.</summary>
    public string? SoftHard { get; init; }

    /// <summary>The values to compare with, as written.</summary>
    public EquatableList<CheckValue> CheckValues { get; init; } = [];

    /// <summary>The check as expressions.</summary>
    public EquatableList<FormalExpression> FormalExpressions { get; init; } = [];

    /// <summary>Unit of the check values.</summary>
    public MeasurementUnitRef? MeasurementUnitRef { get; init; }

    /// <summary>What to tell who breaks it, by language.</summary>
    public TranslatedTexts? ErrorMessage { get; init; }

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static RangeCheck IDocumentPart<RangeCheck>.Map(Fields fields, RangeCheck? value) => new()
    {
        Comparator = fields.OptionalText("comparator", value?.Comparator),
        SoftHard = fields.OptionalText("softHard", value?.SoftHard),
        CheckValues = fields.Parts("checkValues", value?.CheckValues),
        FormalExpressions = fields.Parts("formalExpressions", value?.FormalExpressions),
        MeasurementUnitRef = fields.OptionalPart("measurementUnitRef", value?.MeasurementUnitRef),
        ErrorMessage = fields.OptionalPart("errorMessage", value?.ErrorMessage),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
