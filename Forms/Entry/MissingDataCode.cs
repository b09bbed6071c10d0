namespace Forms.Entry;

/// <summary>A code that stands for missing data in every item, such as NK, and what it means.</summary>
/// <param name="Code">What is stored in the place of a value.</param>
/// <param name="Meaning">What it means, by language.</param>
public sealed record MissingDataCode(string Code, TranslatedTexts? Meaning = null);
