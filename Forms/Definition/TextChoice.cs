namespace Forms;

/// <summary>Which of several translations a reader gets.</summary>
public static class TextChoice
{
    /// <summary>The text of a language; else of the same language elsewhere (en for en-GB, or the other way), without a language, in English, or the first. Null where there is none.</summary>
    /// <param name="texts">The translations.</param>
    /// <param name="language">A language tag as xml:lang has it; null for none in particular.</param>
    public static TranslatedText? Choose(this TranslatedTexts? texts, string? language)
    {
        if (texts is null || texts.Texts.Count == 0)
            return null;
        return texts.Texts.FirstOrDefault(text => Is(text.Language, language))
            ?? texts.Texts.FirstOrDefault(text => Is(Primary(text.Language), Primary(language)))
            ?? texts.Texts.FirstOrDefault(static text => string.IsNullOrEmpty(text.Language))
            ?? texts.Texts.FirstOrDefault(static text => Is(Primary(text.Language), "en"))
            ?? texts.Texts[0];
    }

    private static bool Is(string? one, string? other) => !string.IsNullOrEmpty(one) && string.Equals(one, other, StringComparison.OrdinalIgnoreCase);

    private static string? Primary(string? language) => language?.Split('-', '_')[0];
}
