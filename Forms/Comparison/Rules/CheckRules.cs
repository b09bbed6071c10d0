using System.Globalization;

namespace Forms.Comparison.Rules;

/// <summary>Judges range checks by what they allow.</summary>
internal static class CheckRules
{
    public static ChangeRule? RuleFor(Difference difference) => (difference.Kind, difference.Field) switch
    {
        (nameof(RangeCheck), null) => difference.Action is ChangeAction.Added ? ChangeRules.CheckAdded : ChangeRules.CheckRemoved,
        (nameof(RangeCheck), "softHard") => OfSoftHard(difference),
        (nameof(CheckValue), _) when Comparator(difference.Spot.Owner!) is { } comparator => OfValue(difference, comparator),
        _ => ChangeRules.CheckChanged,
    };

    private static ChangeRule OfSoftHard(Difference difference) => (difference.Before, difference.After) switch
    {
        ("Hard", "Soft") => ChangeRules.CheckLoosened,
        ("Soft", "Hard") => ChangeRules.CheckTightened,
        _ => ChangeRules.CheckChanged,
    };

    private static string? Comparator(Spot check) =>
        check.Before!.Text("comparator") is { } before && string.Equals(before, check.After!.Text("comparator"), StringComparison.Ordinal) ? before : null;

    private static ChangeRule OfValue(Difference difference, string comparator) => (comparator, difference.Action) switch
    {
        ("LT" or "LE" or "GT" or "GE", ChangeAction.Changed) => OfLimit(difference, isUpper: comparator[0] is 'L'),
        ("IN" or "NOTIN", ChangeAction.Added or ChangeAction.Removed) when IsListInBoth(difference.Spot.Owner!) =>
            comparator is "IN" == difference.Action is ChangeAction.Added ? ChangeRules.CheckLoosened : ChangeRules.CheckTightened,
        _ => ChangeRules.CheckChanged,
    };

    private static ChangeRule OfLimit(Difference difference, bool isUpper)
    {
        var check = difference.Spot.Owner!;
        if (check.Before!.Parts("checkValues").Count != 1 || check.After!.Parts("checkValues").Count != 1
            || !TryRead(difference.Before, out var before) || !TryRead(difference.After, out var after) || before == after)
            return ChangeRules.CheckChanged;
        return after > before == isUpper ? ChangeRules.CheckLoosened : ChangeRules.CheckTightened;
    }

    // A list that was empty checked nothing.
    private static bool IsListInBoth(Spot check) => check.Before!.Parts("checkValues").Count > 0 && check.After!.Parts("checkValues").Count > 0;

    private static bool TryRead(string? text, out decimal number) =>
        decimal.TryParse(text, NumberStyles.AllowLeadingSign | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out number);
}
