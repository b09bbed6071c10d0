using System.Xml.Linq;
using Forms.Entry;

namespace Forms.Components.Parts;

/// <summary>What is said about an item or a group: its question or title, and its description.</summary>
internal static class ItemWords
{
    public static TranslatedText Question(EntryItem item, string? language) => Formatted(item.Definition.Question)
        ?? Filled(item.Definition.Question.Choose(language))
        ?? Filled(item.Definition.Description.Choose(language))
        ?? new() { Text = item.Definition.Name is { Length: > 0 } name ? name : item.Definition.Oid };

    /// <summary>The description, where it says more than the question.</summary>
    public static TranslatedText? Hint(EntryItem item, string? language)
    {
        var hint = Filled(item.Definition.Description.Choose(language));
        return hint is null || string.Equals(hint.Text, Question(item, language).Text, StringComparison.Ordinal) ? Note(item) : hint;
    }

    public static TranslatedText Title(ItemGroupDef group, string? language) => Filled(group.Description.Choose(language)) ?? new() { Text = group.Name is { Length: > 0 } name ? name : group.Oid };

    public static TranslatedText Title(FormDef form, string? language) => Filled(form.Description.Choose(language)) ?? new() { Text = form.Name is { Length: > 0 } name ? name : form.Oid };

    private static TranslatedText? Filled(TranslatedText? text) => string.IsNullOrWhiteSpace(text?.Text) ? null : text;

    // REDCap writes a question twice: as plain text, and with its markup.
    private static TranslatedText? Formatted(TranslatedTexts? question) =>
        question is { Texts.Count: <= 1 } && question.Vendor.Elements.FirstOrDefault(static element => element.Name is "FormattedTranslatedText") is { } formatted
            ? Filled(new() { Language = question.Texts is [var text] ? text.Language : null, Text = XElement.Parse(formatted.Xml).Value })
            : null;

    private static TranslatedText? Note(EntryItem item) =>
        item.Definition.Vendor.Attributes.FirstOrDefault(static attribute => attribute.Name is "FieldNote") is { Value.Length: > 0 } note ? new() { Text = note.Value } : null;
}
