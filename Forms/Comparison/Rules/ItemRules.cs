using System.Globalization;

namespace Forms.Comparison.Rules;

/// <summary>Judges an item's own fields.</summary>
internal static class ItemRules
{
    public static ChangeRule? RuleFor(Difference difference) => (difference.Kind, difference.Field) switch
    {
        (nameof(ExternalQuestion), _) => ChangeRules.QuestionChanged,
        (_, null) => OfWhole(difference),
        (_, "name") => ChangeRules.NameChanged,
        (_, "dataType") => DataTypes.RuleFor(difference.Before, difference.After),
        (_, "length") => IsLess(difference) ? ChangeRules.LengthShortened : ChangeRules.LengthExtended,
        (_, "significantDigits") => IsLess(difference) ? ChangeRules.DigitsReduced : ChangeRules.DigitsExtended,
        (_, "sasFieldName" or "sdsVarName" or "origin") => ChangeRules.MappingChanged,
        (_, "comment") => ChangeRules.CommentChanged,
        _ => null,
    };

    private static ChangeRule? OfWhole(Difference difference) => difference.Action switch
    {
        ChangeAction.Removed => ChangeRules.ItemRemoved,
        ChangeAction.Added => OtherDefinitions.OfAdded(difference.Spot),
        _ => null,
    };

    // A limit that was not given is none.
    private static bool IsLess(Difference difference) =>
        difference.After is { } after && (difference.Before is not { } before || Number(after) < Number(before));

    private static int Number(string text) => int.Parse(text, CultureInfo.InvariantCulture);
}
