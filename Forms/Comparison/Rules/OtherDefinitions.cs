using Forms.Comparison.Content;

namespace Forms.Comparison.Rules;

/// <summary>Judges units, conditions and methods, and definitions that come or go as a whole.</summary>
internal static class OtherDefinitions
{
    public static ChangeRule? RuleFor(Difference difference) => (difference.Kind, difference.Field) switch
    {
        (nameof(MeasurementUnit) or nameof(ConditionDef) or nameof(MethodDef) or nameof(ImputationMethod), null) => OfWhole(difference),
        (nameof(MeasurementUnit), "name") => ChangeRules.UnitChanged,
        (nameof(ConditionDef) or nameof(MethodDef), "name") => ChangeRules.NameChanged,
        (nameof(MethodDef), "type") or (nameof(ImputationMethod), "text") => ChangeRules.ComputationChanged,
        _ => null,
    };

    public static ChangeRule? OfWhole(Difference difference) => difference.Action switch
    {
        ChangeAction.Added => OfAdded(difference.Spot),
        ChangeAction.Removed => ChangeRules.DefinitionRemoved,
        _ => null,
    };

    /// <summary>A definition that is new matters where something referred to it already and found nothing.</summary>
    public static ChangeRule OfAdded(Spot spot) =>
        RefersTo(spot.Document.Before!, spot.Present.Text("oid")!) ? ChangeRules.DefinitionFound : ChangeRules.DefinitionAdded;

    /// <summary>Whether any reference, of whatever kind, names the OID.</summary>
    public static bool RefersTo(ContentPart part, string oid) => part.Fields.Any(field =>
        (field.Name.EndsWith("Oid", StringComparison.Ordinal) && string.Equals(field.Text, oid, StringComparison.Ordinal))
        || (field.Part is { } child && RefersTo(child, oid))
        || (field.Parts?.Any(element => RefersTo(element, oid)) ?? false));
}
