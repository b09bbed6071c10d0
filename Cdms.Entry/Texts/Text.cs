using System.Globalization;

namespace Cdms.Entry.Texts;

/// <summary>A text in every language of the pages. {0} and {1} stand for what is filled in.</summary>
public sealed record Text(string English, string Korean);

/// <summary>Reads texts in one language.</summary>
/// <param name="Language">Language tag: <c>en</c> or <c>ko</c>.</param>
public sealed record Reader(string Language)
{
    /// <summary>The text.</summary>
    public string this[Text text] => Language == "ko" ? text.Korean : text.English;

    /// <summary>The text with values filled in.</summary>
    public string this[Text text, params object?[] values] => string.Format(CultureInfo.InvariantCulture, this[text], values);

    /// <summary>A state in words; one that is not known as the service names it, so that nothing new is hidden.</summary>
    public string State(string name) => StateTexts.All.TryGetValue(name, out var text) ? this[text] : name;
}
