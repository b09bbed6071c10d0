using Forms.Expressions;
using Forms.Expressions.Syntax;

namespace Forms.Editing.Rules;

/// <summary>Replaces OIDs in the expressions of our language. All other characters stay; a text that cannot be read stays whole.</summary>
internal static class ExpressionRenaming
{
    public static FormDefinition InForm(FormDefinition form, OidRenames renames) => renames.IsEmpty ? form : form with
    {
        ConditionDefs = form.ConditionDefs.Each(condition => condition with { FormalExpressions = InList(condition.FormalExpressions, form, renames) }),
        MethodDefs = form.MethodDefs.Each(method => method with { FormalExpressions = InList(method.FormalExpressions, form, renames) }),
        ItemDefs = form.ItemDefs.Each(item => item.RangeChecks.Count == 0
            ? item
            : item with { RangeChecks = item.RangeChecks.Each(check => check with { FormalExpressions = InList(check.FormalExpressions, form, renames) }) }),
    };

    /// <summary>The text with the OIDs replaced that mean this form.</summary>
    public static string InText(string text, string formOid, OidRenames renames)
    {
        if (ParsedExpression.Parse(text).Expression is not { } expression)
            return text;
        var tokens = new Lexer(text, []).ReadAll();
        var replaced = expression.All().SelectMany(part => Replacements(part, tokens, formOid, renames)).DistinctBy(static replacement => replacement.Span.Start);
        foreach (var (span, oid) in replaced.OrderByDescending(static replacement => replacement.Span.Start))
            text = string.Concat(text.AsSpan(0, span.Start), ExpressionPrinter.Oid(oid), text.AsSpan(span.End));
        return text;
    }

    private static EquatableList<FormalExpression> InList(EquatableList<FormalExpression> expressions, FormDefinition form, OidRenames renames) => expressions.Each(expression =>
        ExpressionLanguage.IsOurs(expression) && InText(expression.Text, form.FormDef.Oid, renames) is var text && !string.Equals(text, expression.Text, StringComparison.Ordinal)
            ? expression with { Text = text }
            : expression);

    private static IEnumerable<(TextSpan Span, string Oid)> Replacements(Expression part, IReadOnlyList<Token> tokens, string formOid, OidRenames renames) => part switch
    {
        ItemExpression { Reference: var item } when IsHere(item.Form, formOid) =>
            Renamed(OidsIn(part.Span, tokens), [(item.Item, renames.Items), (item.Group, renames.Groups), (item.Form, renames.Forms)]),
        EachExpression { Group: var group } each when IsHere(group.Form, formOid) => Renamed(GroupOids(each, tokens), [(group.Group, renames.Groups), (group.Form, renames.Forms)]),
        _ => [],
    };

    private static bool IsHere(string? form, string formOid) => form is null || string.Equals(form, formOid, StringComparison.Ordinal);

    // From the last OID of a path to the first.
    private static IEnumerable<(TextSpan Span, string Oid)> Renamed(List<Token> oids, (string? Oid, IReadOnlyDictionary<string, string> Renames)[] steps)
    {
        oids.Reverse();
        foreach (var (token, (oid, renames)) in oids.Zip(steps))
        {
            if (oid is not null && renames.TryGetValue(oid, out var renamed))
                yield return (token.Span, renamed);
        }
    }

    private static List<Token> OidsIn(TextSpan span, IReadOnlyList<Token> tokens) =>
        [.. tokens.Where(token => token.Span.Start >= span.Start && token.Span.End <= span.End && PathParser.IsOid(token))];

    private static List<Token> GroupOids(EachExpression each, IReadOnlyList<Token> tokens) =>
        [.. tokens.SkipWhile(token => token.Span.Start < each.Span.Start).SkipWhile(static token => !token.IsWord("each")).Skip(1).TakeWhile(static token => !token.IsSymbol(":")).Where(PathParser.IsOid)];
}
