namespace Forms.Comparison.Rules;

/// <summary>Judges which code list an item has, by the codes and not by the OIDs.</summary>
internal static class CodeListRefRules
{
    public static ChangeRule? RuleFor(Difference difference) => difference.Action switch
    {
        ChangeAction.Added => ChangeRules.CodeListAttached,
        ChangeAction.Removed => ChangeRules.CodeListDetached,
        ChangeAction.Changed => OfExchange(difference.Spot.Document, difference.Before, difference.After),
        _ => null,
    };

    private static ChangeRule? OfExchange(Spot document, string? before, string? after)
    {
        // A list that is missing or outside does not say which codes there were.
        if (CodedValues.Of(document.Before!, before) is not { Count: > 0 } codes)
            return null;
        return CodedValues.Of(document.After!, after) is { } others && codes.IsSubsetOf(others) ? ChangeRules.CodeListExchanged : ChangeRules.CodesLost;
    }
}
