namespace Forms.Comparison.Rules;

/// <summary>Judges the references of a form to its groups and of a group to its items.</summary>
internal static class ReferenceRules
{
    public static ChangeRule? RuleFor(Difference difference) => difference.Field switch
    {
        null => OfWhole(difference),
        "mandatory" when difference.After is "true" => ChangeRules.MandatorySet,
        "mandatory" when difference.After is "false" => ChangeRules.MandatoryLifted,
        "keySequence" => ChangeRules.KeyChanged,
        "methodOid" or "imputationMethodOid" => ChangeRules.ComputationChanged,
        "collectionExceptionConditionOid" => ChangeRules.ConditionChanged,
        "role" or "roleCodeListOid" => ChangeRules.MappingChanged,
        _ => null,
    };

    private static ChangeRule? OfWhole(Difference difference)
    {
        var isItem = difference.Kind is nameof(ItemRef);
        if (difference.Action is ChangeAction.Removed)
            return isItem ? ChangeRules.ItemRemoved : ChangeRules.GroupRemoved;
        if (difference.Action is not ChangeAction.Added)
            return null;
        if (difference.Spot.Present.Text("mandatory") is "false")
            return isItem ? ChangeRules.ItemAdded : ChangeRules.GroupAdded;
        return isItem ? ChangeRules.MandatoryItemAdded : ChangeRules.MandatoryGroupAdded;
    }
}
