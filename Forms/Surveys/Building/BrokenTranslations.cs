using Forms.Expressions;

namespace Forms.Surveys.Building;

/// <summary>Takes translations out that cannot work where they stand, as one that reads a repeated question from outside: they would keep the form from being published.</summary>
internal sealed class BrokenTranslations(FormDefinition form, SurveyReport report)
{
    private static readonly SurveyPlace Nowhere = new("", null);

    public FormDefinition TakeOut()
    {
        var errors = ExpressionChecks.Find(form).Where(static finding => finding.Severity == ExpressionSeverity.Error).ToList();
        // A circle is the designer's to open: taking one of its expressions out would choose for him.
        foreach (var circle in errors.Where(static finding => finding.Code is ExpressionCodes.Cycle))
            report.Warn(SurveyFindings.Circle, Nowhere, null, circle.Text);
        var broken = errors.Where(static finding => finding.Code is not ExpressionCodes.Cycle).GroupBy(static finding => Owner(finding.Path), StringComparer.Ordinal)
            .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);
        if (broken.Count == 0)
            return form;
        foreach (var finding in broken.Values)
            report.Warn(SurveyFindings.NotTranslated, Nowhere, null, $"{finding.Path}: the XPath is kept and not run, since its translation would not work there: {finding.Text}");
        return form with
        {
            ConditionDefs = form.ConditionDefs.Select(condition => broken.ContainsKey($"ConditionDef[{condition.Oid}]") ? condition with { FormalExpressions = Foreign(condition.FormalExpressions) } : condition).ToEquatableList(),
            MethodDefs = form.MethodDefs.Select(method => broken.ContainsKey($"MethodDef[{method.Oid}]") ? method with { FormalExpressions = Foreign(method.FormalExpressions) } : method).ToEquatableList(),
            ItemDefs = form.ItemDefs.Select(item => broken.ContainsKey($"ItemDef[{item.Oid}]") ? item with { RangeChecks = item.RangeChecks.Select(static check => check with { FormalExpressions = Foreign(check.FormalExpressions) }).ToEquatableList() } : item).ToEquatableList(),
        };
    }

    private static EquatableList<FormalExpression> Foreign(EquatableList<FormalExpression> expressions) =>
        expressions.Where(static expression => !ExpressionLanguage.IsOurs(expression)).ToEquatableList();

    /// <summary>The definition of a path, <c>ConditionDef[C.1]</c> of <c>ConditionDef[C.1]/FormalExpression[1]</c>; an OID may hold any sign.</summary>
    private static string Owner(string path)
    {
        var end = path.LastIndexOf("]/RangeCheck[", StringComparison.Ordinal) is >= 0 and var check ? check : path.LastIndexOf("]/FormalExpression[", StringComparison.Ordinal);
        return end < 0 ? path : path[..(end + 1)];
    }
}
