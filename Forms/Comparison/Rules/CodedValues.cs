using Forms.Comparison.Content;

namespace Forms.Comparison.Rules;

/// <summary>The codes of a list, of whichever sort.</summary>
internal static class CodedValues
{
    public static HashSet<string> Of(ContentPart codeList) =>
        codeList.Parts("codeListItems").Concat(codeList.Parts("enumeratedItems")).Select(item => item.Text("codedValue") ?? "").ToHashSet(StringComparer.Ordinal);

    /// <summary>The codes of the list with this OID; null where the document has no such list.</summary>
    public static HashSet<string>? Of(ContentPart document, string? oid) =>
        document.Parts("codeLists").FirstOrDefault(list => string.Equals(list.Text("oid"), oid, StringComparison.Ordinal)) is { } list ? Of(list) : null;
}
