using System.Runtime.CompilerServices;
using Forms.Components.Markup;
using Forms.Entry;

namespace Forms.Components.Parts;

/// <summary>An entry of a list, to be shown.</summary>
/// <param name="Code">What is stored.</param>
/// <param name="Decode">What it means, by language; null where the code speaks for itself.</param>
internal sealed record Choice(string Code, TranslatedTexts? Decode)
{
    public TranslatedText TextIn(string? language) => Decode.Choose(language) is { Text.Length: > 0 } text ? text : new() { Text = Code };

    /// <summary>The same as plain text, for a field or an option.</summary>
    public string PlainIn(string? language) => MarkupText.Plain(TextIn(language).Text);
}

/// <summary>The entries among which an item chooses.</summary>
internal static class Choices
{
    private static readonly IReadOnlyList<Choice> YesNo = [new("true", Both("Yes", "예")), new("false", Both("No", "아니요"))];

    // A list is read once, however many items and repeats use it.
    private static readonly ConditionalWeakTable<CodeList, IReadOnlyList<Choice>> Lists = [];

    public static IReadOnlyList<Choice> Of(EntryItem item) => item switch
    {
        { CodeList: { } list } => Lists.GetValue(list, static list => Read(list)),
        { Definition.DataType: "boolean" } => YesNo,
        _ => [],
    };

    private static IReadOnlyList<Choice> Read(CodeList list)
    {
        var entries = list.CodeListItems.Select(static item => (item.OrderNumber, Choice: new Choice(item.CodedValue, item.Decode)))
            .Concat(list.EnumeratedItems.Select(static item => (item.OrderNumber, Choice: new Choice(item.CodedValue, null)))).ToList();
        return [.. (entries.TrueForAll(static entry => entry.OrderNumber is not null) ? entries.OrderBy(static entry => entry.OrderNumber) : entries.AsEnumerable()).Select(static entry => entry.Choice)];
    }

    private static TranslatedTexts Both(string english, string korean) => new() { Texts = [new() { Language = "en", Text = english }, new() { Language = "ko", Text = korean }] };
}
