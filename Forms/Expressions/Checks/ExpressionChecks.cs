using System.Runtime.CompilerServices;

namespace Forms.Expressions;

/// <summary>Checks the expressions of a form before it is published. Findings never make a form invalid: that is for who publishes to decide.</summary>
public static class ExpressionChecks
{
    private static readonly ConditionalWeakTable<FormDefinition, FormScope> ScopesAlone = [];

    /// <summary>Everything about the form's expressions that its designer should know, in the order of the document.</summary>
    /// <param name="form">The form.</param>
    /// <param name="study">Its study, for look-ups in other forms; without it those are not checked.</param>
    public static IReadOnlyList<ExpressionFinding> Find(FormDefinition form, StudyDefinition? study = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        var scope = new FormScope(form, study);
        return Find(scope, DependencyGraph.Of(scope));
    }

    /// <summary>The same for the conditions of a study that stand outside its forms: those on a visit's forms and on visits.</summary>
    /// <param name="study">The study; an expression here names the form and the group of each item.</param>
    public static IReadOnlyList<ExpressionFinding> Find(StudyDefinition study) => Find(FormScope.Outside(study), study);

    /// <summary>Reads and checks one expression that is being written, as if it stood in a group of the form.</summary>
    /// <param name="text">The expression.</param>
    /// <param name="expected">The type it is to have; <see cref="ExpressionType.Any"/> for any.</param>
    /// <param name="form">The form.</param>
    /// <param name="group">OID of the group; null outside every group.</param>
    /// <param name="study">The form's study, for look-ups in other forms.</param>
    public static IReadOnlyList<ExpressionFinding> FindIn(string text, ExpressionType expected, FormDefinition form, string? group = null, StudyDefinition? study = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        var findings = new List<ExpressionFinding>();
        var use = new ExpressionUse(ExpressionKind.Check, "", group, null, ParsedExpression.Parse(text));
        // While one writes, key after key is checked against the same form.
        var scope = study is null ? ScopesAlone.GetValue(form, static form => new(form, study: null)) : new FormScope(form, study);
        if (TypesOf(use, scope, findings) is { } type)
            Expect(use, expected, type, findings);
        return findings;
    }

    internal static IReadOnlyList<ExpressionFinding> Find(FormScope scope, DependencyGraph graph)
    {
        var findings = new List<ExpressionFinding>();
        findings.AddRange(LanguageCheck.Find(scope.Here.Definition));
        foreach (var use in ExpressionUses.Of(scope.Here.Definition))
            Check(use, scope, findings);
        findings.AddRange(CycleCheck.Find(graph));
        return [.. findings.Distinct()];
    }

    private static void Check(ExpressionUse use, FormScope scope, List<ExpressionFinding> findings)
    {
        if (TypesOf(use, scope, findings) is not { } type)
            return;
        if (use.Kind != ExpressionKind.Derivation)
        {
            Expect(use, ExpressionType.Boolean, type, findings);
            // An error is reason enough: a code that is not in the list never holds either.
            if (!findings.Exists(finding => finding.Severity == ExpressionSeverity.Error && finding.Path == use.Path) && ConstantConditions.Find(use, scope) is { } constant)
                findings.Add(constant);
        }
        else if (use.Target is { } item && scope.Here.Items.TryGetValue(item, out var target))
        {
            Expect(use, ExpressionTypes.Of(target), type, findings);
        }
    }

    private static ExpressionType? TypesOf(ExpressionUse use, FormScope scope, List<ExpressionFinding> findings)
    {
        foreach (var error in use.Parsed.Errors)
            findings.Add(new(ExpressionSeverity.Error, ExpressionCodes.Syntax, use.Path, error.Text, error.Span));
        if (use.Parsed.Expression is not { } expression)
            return null;
        var checker = new TypeChecker(scope, CheckSite.Of(use.Group, scope.Here.Oid), (severity, code, span, text) => findings.Add(new(severity, code, use.Path, text, span)));
        return checker.Check(expression);
    }

    private static void Expect(ExpressionUse use, ExpressionType expected, ExpressionType type, List<ExpressionFinding> findings)
    {
        if (type == ExpressionType.Any || expected is ExpressionType.Any or ExpressionType.Text || ExpressionTypes.AreAlike(type, expected))
            return;
        var what = use is { Kind: ExpressionKind.Derivation, Target: { } item } ? $"The item '{item}' takes: {Typed.Name(expected).ToLowerInvariant()}" : $"{Typed.Name(expected)} is expected here";
        findings.Add(new(ExpressionSeverity.Error, ExpressionCodes.Type, use.Path, $"{what}, but the expression is {Typed.Name(type).ToLowerInvariant()}. Change the expression{(use.Target is null ? "" : " or the data type")}.", use.Parsed.Expression!.Span));
    }
}
