namespace Forms.Expressions;

/// <summary>Tells which expressions are kept without being run.</summary>
internal static class LanguageCheck
{
    public static IEnumerable<ExpressionFinding> Find(FormDefinition form) =>
        form.ConditionDefs.SelectMany(static condition => Find($"ConditionDef[{condition.Oid}]", condition.FormalExpressions))
            .Concat(form.MethodDefs.SelectMany(static method => Find($"MethodDef[{method.Oid}]", method.FormalExpressions)))
            .Concat(form.ItemDefs.SelectMany(static item => item.RangeChecks.SelectMany((check, index) => Find($"ItemDef[{item.Oid}]/RangeCheck[{index + 1}]", check.FormalExpressions))));

    private static IEnumerable<ExpressionFinding> Find(string owner, EquatableList<FormalExpression> expressions)
    {
        var chosen = ExpressionLanguage.Choose(expressions);
        for (var index = 0; index < expressions.Count; index++)
        {
            var path = $"{owner}/FormalExpression[{index + 1}]";
            if (!ExpressionLanguage.IsOurs(expressions[index]))
                yield return new(ExpressionSeverity.Info, ExpressionCodes.Foreign, path, Describe(expressions[index].Context, chosen >= 0), null);
            else if (index != chosen)
                yield return new(ExpressionSeverity.Warning, ExpressionCodes.Duplicate, path, $"The expression {chosen + 1} is of the same language and counts; this one is never run. Take one of them out.", null);
        }
    }

    private static string Describe(string? context, bool hasOurs) => string.IsNullOrWhiteSpace(context)
        ? $"The expression does not say its language, so it is kept and not run.{Advise(hasOurs)}"
        : $"The expression is for '{context}', so it is kept and not run.{Advise(hasOurs)}";

    private static string Advise(bool hasOurs) => hasOurs ? "" : $" Add one with the context '{ExpressionLanguage.Context}' if it is to take effect.";
}
