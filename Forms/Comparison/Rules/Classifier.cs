namespace Forms.Comparison.Rules;

/// <summary>Finds the rule that judges a difference. What no rule knows is to be reviewed, never safe.</summary>
internal static class Classifier
{
    // The order of their parts is shown to people and decides nothing. That of units, expressions and vendor elements may.
    private static readonly HashSet<string> FreelyOrdered = new(StringComparer.Ordinal)
    {
        nameof(ItemGroupRef), nameof(ItemRef), nameof(CodeListItem), nameof(EnumeratedItem), nameof(RangeCheck), nameof(CheckValue),
        nameof(TranslatedText), nameof(Alias), nameof(ArchiveLayout), nameof(Role),
    };

    public static ChangeRule RuleFor(Difference difference)
    {
        if (difference.Kind is nameof(VendorAttribute) or nameof(VendorElement))
            return ChangeRules.VendorContentChanged;
        if ((difference.Action is ChangeAction.Moved || difference.Field is Content.ContentPart.OrderNumber or Difference.DocumentOrder) && FreelyOrdered.Contains(difference.Kind))
            return ChangeRules.OrderChanged;
        return ForKind(difference) ?? ChangeRules.UnknownChange;
    }

    private static ChangeRule? ForKind(Difference difference) => difference.Kind switch
    {
        nameof(Alias) or nameof(Role) => ChangeRules.MappingChanged,
        nameof(ArchiveLayout) or nameof(Presentation) => ChangeRules.LayoutChanged,
        nameof(TranslatedText) => TextRules.RuleFor(difference),
        nameof(FormDefinition) or nameof(FormDef) or nameof(ItemGroupDef) => GroupRules.RuleFor(difference),
        nameof(ItemGroupRef) or nameof(ItemRef) => ReferenceRules.RuleFor(difference),
        nameof(ItemDef) or nameof(ExternalQuestion) => ItemRules.RuleFor(difference),
        nameof(CodeList) or nameof(CodeListItem) or nameof(EnumeratedItem) or nameof(ExternalCodeList) => CodeListRules.RuleFor(difference),
        nameof(CodeListRef) => CodeListRefRules.RuleFor(difference),
        nameof(RangeCheck) or nameof(CheckValue) => CheckRules.RuleFor(difference),
        nameof(MeasurementUnitRef) => difference.Spot.Within(nameof(RangeCheck)) is null ? ChangeRules.UnitChanged : ChangeRules.CheckChanged,
        nameof(FormalExpression) => OfExpression(difference.Spot),
        _ => OtherDefinitions.RuleFor(difference),
    };

    private static ChangeRule? OfExpression(Spot spot) => spot.Owner?.Kind switch
    {
        nameof(RangeCheck) => ChangeRules.CheckChanged,
        nameof(ConditionDef) => ChangeRules.ConditionChanged,
        nameof(MethodDef) => ChangeRules.ComputationChanged,
        _ => null,
    };
}
