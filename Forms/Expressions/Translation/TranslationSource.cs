namespace Forms.Expressions;

/// <summary>An expression of another language as it stands in a form.</summary>
/// <param name="Owner">What it belongs to.</param>
/// <param name="Path">Where it stands, as an OID path.</param>
/// <param name="Context">Its language as the form names it.</param>
/// <param name="Text">The text as it came.</param>
internal sealed record TranslationSource(TranslationOwner Owner, string Path, string? Context, string Text)
{
    private const string RedCapNamespace = "https://projectredcap.org";

    public static IEnumerable<TranslationSource> Of(FormDefinition form) =>
    [
        .. form.ConditionDefs.SelectMany(static condition => OfExpressions(new(TranslationOwnerKind.Condition, condition.Oid), $"ConditionDef[{condition.Oid}]", condition.FormalExpressions)),
        .. form.MethodDefs.SelectMany(static method => OfExpressions(new(TranslationOwnerKind.Method, method.Oid), $"MethodDef[{method.Oid}]", method.FormalExpressions)),
        .. form.ItemDefs.SelectMany(static item => item.RangeChecks.SelectMany((check, index) =>
            OfExpressions(new(TranslationOwnerKind.RangeCheck, item.Oid, index), $"ItemDef[{item.Oid}]/RangeCheck[{index + 1}]", check.FormalExpressions))),
        .. form.ItemDefs.SelectMany(OfRedCap),
    ];

    public TranslationOffer Offer(FormScope scope)
    {
        ExpressionTranslation translation = Owner.Kind is TranslationOwnerKind.BranchingLogic or TranslationOwnerKind.Calculation
            ? ExpressionTranslation.Of(Text, SiteOf(ForeignLanguage.RedCap, scope) with { SaysWhenShown = Owner.Kind is TranslationOwnerKind.BranchingLogic })
            : ExpressionTranslation.LanguageOf(Context) is { } language
                ? ExpressionTranslation.Of(Text, SiteOf(language, scope))
                : new(Text, null, [new(new(0, Text.Length, 1, 1), $"The language '{Context}' cannot be translated. Write the expression in our language.")]);
        return new(Owner, Path, Context, translation);
    }

    private static IEnumerable<TranslationSource> OfExpressions(TranslationOwner owner, string path, EquatableList<FormalExpression> expressions) =>
        from indexed in expressions.Select(static (expression, index) => (expression, index))
        where !ExpressionLanguage.IsOurs(indexed.expression)
        select new TranslationSource(owner, $"{path}/FormalExpression[{indexed.index + 1}]", indexed.expression.Context, indexed.expression.Text);

    private static IEnumerable<TranslationSource> OfRedCap(ItemDef item) =>
        from attribute in item.Vendor.Attributes
        where attribute.Namespace.StartsWith(RedCapNamespace, StringComparison.OrdinalIgnoreCase) && attribute.Name is "BranchingLogic" or "Calculation" && attribute.Value.Length > 0
        let kind = attribute.Name is "BranchingLogic" ? TranslationOwnerKind.BranchingLogic : TranslationOwnerKind.Calculation
        select new TranslationSource(new(kind, item.Oid), $"ItemDef[{item.Oid}]/@{attribute.Name}", "REDCap", attribute.Value);

    private TranslationSite SiteOf(ForeignLanguage language, FormScope scope) =>
        new(language, scope.Here.Definition) { Study = scope.Study, Item = Owner.Kind is TranslationOwnerKind.Condition or TranslationOwnerKind.Method ? null : Owner.Oid, Scope = scope };
}
