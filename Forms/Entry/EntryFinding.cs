using Forms.Expressions;

namespace Forms.Entry;

/// <summary>Something wrong with a value that is entered, or with one that is not. It holds nothing that was entered.</summary>
/// <param name="Severity">What it means for who enters.</param>
/// <param name="Code">A lasting code of <see cref="EntryCodes"/>.</param>
/// <param name="Place">The item at its place; its Item is empty for a group.</param>
/// <param name="Arguments">What the text names: a data type, a limit, a comparator and its values.</param>
public sealed record EntryFinding(EntrySeverity Severity, string Code, ItemPlace Place, EquatableList<string> Arguments)
{
    /// <summary>The RangeCheck that is broken; null for other findings.</summary>
    public RangeCheck? RangeCheck { get; init; }

    /// <summary>What is wrong and what to do: the ErrorMessage of the check if it has one, else ours in English or Korean.</summary>
    /// <param name="language">Language of the reader.</param>
    public TranslatedText TextIn(string? language) => RangeCheck?.ErrorMessage.Choose(language) is { Text.Length: > 0 } designed
        ? designed
        : EntryTexts.Describe(Code, Arguments, language);
}
