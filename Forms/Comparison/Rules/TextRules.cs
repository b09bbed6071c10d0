namespace Forms.Comparison.Rules;

/// <summary>Judges texts by the field that holds them.</summary>
internal static class TextRules
{
    public static ChangeRule? RuleFor(Difference difference)
    {
        var rule = difference.Field switch
        {
            "question" => ChangeRules.QuestionChanged,
            "description" => ChangeRules.DescriptionChanged,
            "decode" => IsExchanged(difference) ? ChangeRules.DecodeExchanged : ChangeRules.DecodeChanged,
            "symbol" => ChangeRules.UnitChanged,
            "errorMessage" => ChangeRules.ErrorMessageChanged,
            _ => null,
        };
        return rule?.Class is not ChangeClass.NeedsReview ? rule : difference.Action switch
        {
            ChangeAction.Added when IsTranslation(difference.Spot) => ChangeRules.TranslationAdded,
            ChangeAction.Removed => ChangeRules.TranslationRemoved,
            _ => rule,
        };
    }

    /// <summary>Whether other languages were there before and this one was not. A text without a language may be in any.</summary>
    private static bool IsTranslation(Spot spot)
    {
        var language = spot.Present.Text("lang");
        var before = spot.Owner!.Before!.Parts("texts");
        return language is not null && before.Count > 0
            && before.All(text => text.Text("lang") is { } other && !string.Equals(other, language, StringComparison.OrdinalIgnoreCase));
    }

    private static bool IsExchanged(Difference difference)
    {
        var language = difference.Spot.Present.Text("lang");
        return difference.Action is ChangeAction.Changed && difference.Spot.Within(nameof(CodeList))!.Before!.Parts("codeListItems")
            .SelectMany(item => item.Part("decode")?.Parts("texts") ?? [])
            .Any(text => string.Equals(text.Text("lang"), language, StringComparison.Ordinal)
                && string.Equals(text.Text("text"), difference.Spot.After!.Text("text"), StringComparison.Ordinal));
    }
}
