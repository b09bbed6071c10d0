namespace Forms.Expressions;

/// <summary>Finds conditions that no value or every value fulfils. Says nothing where it is not sure.</summary>
/// <remarks>Parts that compare one item with constants alone are evaluated at every constant, between and beyond them, and for a missing value: their result cannot change elsewhere.</remarks>
internal static class ConstantConditions
{
    public static ExpressionFinding? Find(ExpressionUse use, FormScope scope)
    {
        var expression = use.Parsed.Expression!;
        var judge = new ConditionJudge(scope, use.Group);
        if (judge.NeverHolds(expression))
            return new(ExpressionSeverity.Warning, ExpressionCodes.NeverHolds, use.Path, $"No value fulfils this condition{Effect(use, holds: false)}. Look for parts that exclude each other.", expression.Span);
        return judge.AlwaysHolds(expression)
            ? new(ExpressionSeverity.Warning, ExpressionCodes.AlwaysHolds, use.Path, $"Every entered value fulfils this condition{Effect(use, holds: true)}. Look for an 'or' that should be an 'and'.", expression.Span)
            : null;
    }

    private static string Effect(ExpressionUse use, bool holds) => (use.Target, use.Kind, holds) switch
    {
        (null, _, _) => "",
        (var item, ExpressionKind.Check, false) => $", so every value of '{item}' breaks the check",
        (var item, ExpressionKind.Check, true) => $", so no value of '{item}' breaks the check",
        (var item, _, false) => $", so '{item}' is always collected",
        (var item, _, true) => $", so '{item}' is not collected once a value is entered",
    };
}
