using Forms.Comparison.Content;

namespace Forms.Comparison;

/// <summary>What makes two parts of a list the same part, though their content differs.</summary>
internal static class PartKeys
{
    /// <summary>The key; parts of the same key are paired in their order.</summary>
    public static string Of(ContentPart part) => part.Kind switch
    {
        nameof(ItemGroupRef) => part.Text("itemGroupOid"),
        nameof(ItemRef) => part.Text("itemOid"),
        nameof(MeasurementUnitRef) => part.Text("measurementUnitOid"),
        nameof(CodeListItem) or nameof(EnumeratedItem) => part.Text("codedValue"),
        nameof(TranslatedText) => part.Text("lang"),
        nameof(Alias) or nameof(FormalExpression) => part.Text("context"),
        nameof(RangeCheck) => part.Text("comparator"),
        nameof(Role) => part.Text("text"),
        nameof(VendorAttribute) or nameof(VendorElement) => $"{{{part.Text("namespace")}}}{part.Text("name")}",
        _ => part.Text("oid"),
    } ?? "";

    /// <summary>The step of the path to a part.</summary>
    /// <param name="part">The part.</param>
    /// <param name="place">Its place in the list, from 1.</param>
    public static string Step(ContentPart part, int place) => part.Kind switch
    {
        nameof(CodeListItem) or nameof(EnumeratedItem) => $"CodedValue[{Of(part)}]",
        nameof(TranslatedText) => $"[{Of(part)}]",
        nameof(RangeCheck) or nameof(CheckValue) or nameof(FormalExpression) => FormattableString.Invariant($"{part.Kind}[{place}]"),
        nameof(VendorAttribute) => $"@{Of(part)}",
        nameof(VendorElement) => Of(part),
        _ => $"{part.Kind}[{Of(part)}]",
    };
}
