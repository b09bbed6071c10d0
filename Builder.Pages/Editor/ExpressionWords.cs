using System.Runtime.CompilerServices;
using Forms;

namespace Builder.Pages.Editor;

/// <summary>Completes the word before the caret in an expression.</summary>
public static class ExpressionWords
{
    private const int Most = 8;
    private static readonly ConditionalWeakTable<FormDefinition, string[]> KnownCandidates = [];

    private static readonly string[] Words =
    [
        "and", "or", "not", "in", "is missing", "is known", "if", "then", "else", "true", "false", "unknown", "each", "abs(", "floor(", "ceiling(", "mod(", "round(", "min(", "max(", "sum(",
        "mean(", "length(", "contains(", "upper(", "lower(", "concat(", "number(", "text(", "coalesce(", "years(", "months(", "days(", "year(", "month(", "day(", "date(", "today()", "any(each ",
        "all(each ", "count(each ",
    ];

    /// <summary>Where the word before the caret begins.</summary>
    public static int StartOf(string text, int caret)
    {
        var start = Math.Clamp(caret, 0, text.Length);
        while (start > 0 && (char.IsLetterOrDigit(text[start - 1]) || text[start - 1] is '_' or '.' or '['))
            start--;
        return start;
    }

    /// <summary>What the word may become: items of the form first, then groups, then words of the language.</summary>
    public static IReadOnlyList<string> Find(FormDefinition form, string text, int caret)
    {
        var word = text[StartOf(text, caret)..Math.Clamp(caret, 0, text.Length)].TrimStart('[');
        if (word.Length == 0)
            return [];
        return
        [
            .. KnownCandidates.GetValue(form, FindCandidates)
                .Where(candidate => candidate.TrimStart('[').StartsWith(word, StringComparison.OrdinalIgnoreCase) && candidate != word)
                .Concat(form.ItemDefs.Where(item => item.Name.StartsWith(word, StringComparison.OrdinalIgnoreCase)).Select(item => Written(item.Oid)))
                .Distinct(StringComparer.Ordinal).Take(Most),
        ];
    }

    /// <summary>The text with the word before the caret replaced, and where the caret stands then.</summary>
    public static (string Text, int Caret) Complete(string text, int caret, string choice)
    {
        var start = StartOf(text, caret);
        return (text[..start] + choice + text[Math.Clamp(caret, 0, text.Length)..], start + choice.Length);
    }

    // The same for every key that is typed until the form changes.
    private static string[] FindCandidates(FormDefinition form) =>
        [.. form.ItemDefs.Select(item => item.Oid).Concat(form.ItemGroupDefs.Select(group => group.Oid)).Select(Written), .. Words];

    // An OID with other signs than letters, digits and _ stands in brackets (docs/expressions.md).
    private static string Written(string oid) =>
        oid.Length > 0 && !char.IsDigit(oid[0]) && oid.All(sign => char.IsLetterOrDigit(sign) || sign is '_') && !Words.Contains(oid, StringComparer.Ordinal)
            ? oid
            : $"[{oid.Replace("]", "]]", StringComparison.Ordinal)}]";
}
