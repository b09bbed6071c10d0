using Forms.Expressions;

namespace Forms.Editing.Rules;

/// <summary>Conditions and methods as an editor changes them.</summary>
internal static class OurExpressions
{
    /// <summary>The list with this expression as the one of our language that counts.</summary>
    public static EquatableList<FormalExpression> WithOurs(this EquatableList<FormalExpression> expressions, string text) => ExpressionLanguage.Choose(expressions) is >= 0 and var place
        ? expressions.With(place, expressions[place] with { Text = text })
        : [.. expressions, new FormalExpression { Context = ExpressionLanguage.Context, Text = text }];

    /// <summary>How many items and groups have the condition.</summary>
    public static int UsesOf(this FormDefinition form, string conditionOid) =>
        form.FormDef.ItemGroupRefs.Count(group => string.Equals(group.CollectionExceptionConditionOid, conditionOid, StringComparison.Ordinal))
        + form.ItemGroupDefs.SelectMany(static group => group.ItemRefs).Count(item => string.Equals(item.CollectionExceptionConditionOid, conditionOid, StringComparison.Ordinal));
}
