namespace Forms.Editing;

/// <summary>Changes a text in one language.</summary>
public static class TranslatedTextsExtensions
{
    /// <summary>The texts with another one in a language; all others stay as they are. Null where nothing would be left.</summary>
    /// <param name="texts">The texts; null: none.</param>
    /// <param name="language">xml:lang as the form writes it; null: the text without a language.</param>
    /// <param name="text">The text; null takes it out.</param>
    public static TranslatedTexts? WithText(this TranslatedTexts? texts, string? language, string? text)
    {
        var (list, place) = (texts?.Texts ?? [], PlaceOf(texts, language));
        if (place < 0 && text is null)
            return texts;
        var changed = text is null ? list.Without(place)
            : place < 0 ? [.. list, new TranslatedText { Language = language, Text = text }]
            : list.With(place, list[place] with { Text = text });
        var result = (texts ?? new TranslatedTexts()) with { Texts = changed };
        return changed.Count == 0 && result.Vendor.IsEmpty ? null : result;
    }

    private static int PlaceOf(TranslatedTexts? texts, string? language)
    {
        for (var place = 0; place < (texts?.Texts.Count ?? 0); place++)
        {
            if (string.Equals(texts!.Texts[place].Language, language, StringComparison.Ordinal))
                return place;
        }
        return -1;
    }
}
