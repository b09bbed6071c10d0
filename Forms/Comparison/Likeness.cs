using Forms.Comparison.Content;

namespace Forms.Comparison;

/// <summary>What two definitions of a kind have in common when they are likely to be one, the surest sign first.</summary>
internal static class Likeness
{
    private const string Separator = "\u001F";

    private static readonly (Func<ContentPart, string?> Of, string Reason)[] Items =
    [
        (item => TextAndType(item, Texts(item.Part("question"))), "Same question and data type."),
        (item => TextAndType(item, Texts(item.Part("description"))), "Same description and data type."),
        (item => TextAndType(item, Name(item)), "Same name and data type."),
    ];

    private static readonly (Func<ContentPart, string?> Of, string Reason)[] CodeLists = [(Codes, "Same codes and decodes."), (Name, "Same name.")];

    private static readonly (Func<ContentPart, string?> Of, string Reason)[] Others = [(Name, "Same name.")];

    /// <summary>Signs of a kind; a sign is null where a definition does not have it.</summary>
    public static IEnumerable<(Func<ContentPart, string?> Of, string Reason)> Of(string kind) => kind switch
    {
        nameof(ItemDef) => Items,
        nameof(CodeList) => CodeLists,
        _ => Others,
    };

    private static string? TextAndType(ContentPart item, string? text) => text is null ? null : $"{item.Text("dataType")}{Separator}{text}";

    private static string? Name(ContentPart definition) => definition.Text("name") is { } name && !string.IsNullOrWhiteSpace(name) ? name : null;

    private static string? Texts(ContentPart? texts)
    {
        var said = texts?.Parts("texts").Where(text => !string.IsNullOrWhiteSpace(text.Text("text"))).ToList() ?? [];
        return said.Count == 0 ? null : string.Join(Separator, said.Select(text => text.Text("lang") + Separator + text.Text("text")));
    }

    private static string? Codes(ContentPart list)
    {
        var codes = list.Parts("codeListItems").Concat(list.Parts("enumeratedItems")).ToList();
        return codes.Count == 0 ? null : string.Join(Separator, codes.Select(code => code.Text("codedValue") + Separator + Texts(code.Part("decode"))));
    }
}
