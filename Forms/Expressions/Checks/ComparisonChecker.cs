namespace Forms.Expressions;

/// <summary>Checks that two values can be compared, and that a coded value is in its list.</summary>
internal sealed class ComparisonChecker(Action<ExpressionSeverity, string, TextSpan, string> tell)
{
    private const int MostCodes = 12;

    public void Check(Typed left, Typed right, bool isOrder)
    {
        if (!ExpressionTypes.AreAlike(left.Type, right.Type))
        {
            var (wrong, expected) = right.Expression is LiteralExpression || left.Expression is not LiteralExpression ? (right, left.Type) : (left, right.Type);
            tell(ExpressionSeverity.Error, ExpressionCodes.Type, wrong.Expression.Span, $"Unlike types are compared: {left.Described} and {right.Described}. {Remedies.For(wrong, expected)}");
            return;
        }
        if (isOrder)
            CheckOrder(left, right);
        CheckCode(left, right);
        CheckCode(right, left);
    }

    private void CheckOrder(Typed left, Typed right)
    {
        if (left.Type == ExpressionType.Boolean || right.Type == ExpressionType.Boolean)
            tell(ExpressionSeverity.Error, ExpressionCodes.Type, left.Expression.Span, "True and false have no order. Compare them with = or <>.");
        else if (left.Type == ExpressionType.Text && right.Type == ExpressionType.Text)
            tell(ExpressionSeverity.Warning, ExpressionCodes.TextOrder, left.Expression.Span, "Texts are compared sign by sign, so '10' is less than '9'. Write number(…) on both sides to compare numbers.");
    }

    private void CheckCode(Typed item, Typed literal)
    {
        if (item.CodeList is not { ExternalCodeList: null } list || literal.Expression is not LiteralExpression { Value: { IsKnown: true } value })
            return;
        var codes = CodesOf(list);
        if (codes.Count == 0 || codes.Any(code => Comparison.AreEqual(ItemText.Read(item.Type, code), value) is true))
            return;
        var known = string.Join(", ", codes.Take(MostCodes)) + (codes.Count > MostCodes ? ", …" : "");
        tell(ExpressionSeverity.Error, ExpressionCodes.CodeUnknown, literal.Expression.Span, $"{literal.Expression} is not in the code list '{list.Oid}' of '{item.Expression}'. Use one of: {known}.");
    }

    public static IReadOnlyList<string> CodesOf(CodeList list) =>
        [.. list.CodeListItems.Select(static entry => entry.CodedValue), .. list.EnumeratedItems.Select(static entry => entry.CodedValue)];
}
