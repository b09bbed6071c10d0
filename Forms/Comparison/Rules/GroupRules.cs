namespace Forms.Comparison.Rules;

/// <summary>Judges the document, its form and its groups.</summary>
internal static class GroupRules
{
    public static ChangeRule? RuleFor(Difference difference) => difference.Field switch
    {
        null => OfWhole(difference),
        "studyOid" or "oid" => ChangeRules.FormIdentityChanged,
        "name" => ChangeRules.NameChanged,
        "comment" => ChangeRules.CommentChanged,
        "sasDatasetName" or "domain" or "origin" or "role" or "purpose" => ChangeRules.MappingChanged,
        "repeating" => OfFlag(difference, ChangeRules.RepeatingAllowed, ChangeRules.RepeatingEnded),
        "isReferenceData" => OfFlag(difference, ChangeRules.ReferenceDataChanged, ChangeRules.ReferenceDataChanged),
        _ => null,
    };

    private static ChangeRule? OfWhole(Difference difference) => difference.Action switch
    {
        ChangeAction.Removed => ChangeRules.GroupRemoved,
        ChangeAction.Added => OtherDefinitions.OfAdded(difference.Spot),
        _ => null,
    };

    // "No" and nothing at all may be taken for the same or not: no rule knows.
    private static ChangeRule? OfFlag(Difference difference, ChangeRule set, ChangeRule cleared) =>
        difference.After is "true" ? set : difference.Before is "true" ? cleared : null;
}
