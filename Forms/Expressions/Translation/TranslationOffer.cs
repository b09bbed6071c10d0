namespace Forms.Expressions;

/// <summary>An expression of another language in a form, and what it is in ours: a designer takes it over or not.</summary>
/// <param name="Path">Where it stands, as an OID path.</param>
/// <param name="Context">Its language as the form names it; null where it does not.</param>
/// <param name="Translation">The translation; without an expression where there is none.</param>
public sealed record TranslationOffer(string Path, string? Context, ExpressionTranslation Translation)
{
    private const string RedCapNamespace = "https://projectredcap.org";

    /// <summary>Every expression of another language in a form: FormalExpressions, and REDCap's attributes BranchingLogic and Calculation.</summary>
    /// <param name="form">The form.</param>
    /// <param name="study">Its study, for look-ups in other forms and visits.</param>
    public static IReadOnlyList<TranslationOffer> Find(FormDefinition form, StudyDefinition? study = null)
    {
        ArgumentNullException.ThrowIfNull(form);
        var scope = new FormScope(form, study);
        return
        [
            .. form.ConditionDefs.SelectMany(condition => OfExpressions($"ConditionDef[{condition.Oid}]", condition.FormalExpressions, scope, null)),
            .. form.MethodDefs.SelectMany(method => OfExpressions($"MethodDef[{method.Oid}]", method.FormalExpressions, scope, null)),
            .. form.ItemDefs.SelectMany(item => item.RangeChecks.SelectMany((check, index) => OfExpressions($"ItemDef[{item.Oid}]/RangeCheck[{index + 1}]", check.FormalExpressions, scope, item.Oid))),
            .. form.ItemDefs.SelectMany(item => OfRedCap(item, scope)),
        ];
    }

    /// <summary>The same for the conditions of a study that stand outside its forms.</summary>
    /// <param name="study">The study.</param>
    public static IReadOnlyList<TranslationOffer> Find(StudyDefinition study) => Find(FormScope.Outside(study), study);

    private static IEnumerable<TranslationOffer> OfExpressions(string owner, EquatableList<FormalExpression> expressions, FormScope scope, string? item)
    {
        for (var index = 0; index < expressions.Count; index++)
        {
            var (context, text) = (expressions[index].Context, expressions[index].Text);
            if (ExpressionLanguage.IsOurs(expressions[index]))
                continue;
            var translation = ExpressionTranslation.LanguageOf(context) is { } language
                ? ExpressionTranslation.Of(text, SiteOf(language, scope, item))
                : new(text, null, [new(new(0, text.Length, 1, 1), $"The language '{context}' cannot be translated. Write the expression in our language.")]);
            yield return new($"{owner}/FormalExpression[{index + 1}]", context, translation);
        }
    }

    private static IEnumerable<TranslationOffer> OfRedCap(ItemDef item, FormScope scope) =>
        from attribute in item.Vendor.Attributes
        where attribute.Namespace.StartsWith(RedCapNamespace, StringComparison.OrdinalIgnoreCase) && attribute.Name is "BranchingLogic" or "Calculation" && attribute.Value.Length > 0
        let site = SiteOf(ForeignLanguage.RedCap, scope, item.Oid) with { SaysWhenShown = attribute.Name is "BranchingLogic" }
        select new TranslationOffer($"ItemDef[{item.Oid}]/@{attribute.Name}", "REDCap", ExpressionTranslation.Of(attribute.Value, site));

    private static TranslationSite SiteOf(ForeignLanguage language, FormScope scope, string? item) =>
        new(language, scope.Here.Definition) { Study = scope.Study, Item = item, Scope = scope };
}
