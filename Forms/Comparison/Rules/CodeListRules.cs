namespace Forms.Comparison.Rules;

/// <summary>Judges code lists and their codes.</summary>
internal static class CodeListRules
{
    public static ChangeRule? RuleFor(Difference difference) => (difference.Kind, difference.Field) switch
    {
        (nameof(CodeList), null) => OfList(difference),
        (nameof(CodeList), "name") => ChangeRules.NameChanged,
        (nameof(CodeList), "dataType") => DataTypes.RuleFor(difference.Before, difference.After),
        (nameof(CodeList), "sasFormatName") => ChangeRules.MappingChanged,
        (nameof(CodeListItem) or nameof(EnumeratedItem), null) => OfCode(difference),
        (nameof(CodeListItem) or nameof(EnumeratedItem), "rank") => ChangeRules.CodeRankChanged,
        (nameof(ExternalCodeList), null) => difference.Action is ChangeAction.Removed ? ChangeRules.DictionaryChanged : ChangeRules.ExternalListChanged,
        (nameof(ExternalCodeList), "dictionary") => ChangeRules.DictionaryChanged,
        (nameof(ExternalCodeList), _) => ChangeRules.ExternalListChanged,
        _ => null,
    };

    private static ChangeRule? OfList(Difference difference) =>
        difference.Action is ChangeAction.Removed && OtherDefinitions.RefersTo(difference.Spot.Document.After!, difference.Spot.Present.Text("oid")!)
            ? ChangeRules.CodeListMissing
            : OtherDefinitions.OfWhole(difference);

    private static ChangeRule? OfCode(Difference difference)
    {
        var list = difference.Spot.Owner!;
        var code = difference.Spot.Present.Text("codedValue") ?? "";
        return difference.Action switch
        {
            ChangeAction.Removed => CodedValues.Of(list.After!).Contains(code) ? ChangeRules.CodeSortChanged : ChangeRules.CodeRemoved,
            ChangeAction.Added when CodedValues.Of(list.Before!) is { Count: > 0 } codes => codes.Contains(code) ? ChangeRules.CodeSortChanged : ChangeRules.CodeAdded,
            ChangeAction.Added => ChangeRules.CodesRestricted,
            _ => null,
        };
    }
}
