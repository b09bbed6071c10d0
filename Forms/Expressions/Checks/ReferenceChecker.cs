namespace Forms.Expressions;

/// <summary>Checks that an OID stands for one value.</summary>
internal sealed class ReferenceChecker(FormScope scope, Action<ExpressionSeverity, string, TextSpan, string> tell)
{
    public Typed Check(ItemExpression item, CheckSite at)
    {
        var resolved = scope.Find(item.Reference, at.Group);
        if (resolved.Value is not { } found)
        {
            Tell(item, resolved.Why, resolved.NotAtHand);
            return new(item, ExpressionType.Any);
        }
        var group = new GroupReference(found.Visit, found.Form.FormDef.Oid, found.Group.Oid);
        if (found.Group.Repeating is true && !at.Entered.Contains(group))
            tell(ExpressionSeverity.Error, ExpressionCodes.Reference, item.Span, $"The group '{found.Group.Oid}' repeats, so '{item}' has many values. Say what to make of them, as in any(each {Named(group)}: …) or sum(each {Named(group)}: …).");
        var list = found.Item.CodeListRef is { } reference ? found.Form.CodeLists.FirstOrDefault(list => string.Equals(list.Oid, reference.CodeListOid, StringComparison.Ordinal)) : null;
        return new(item, ExpressionTypes.Of(found.Item), found.Item, list);
    }

    /// <summary>The place inside an aggregate; null where its group is not found, so that nothing inside can be told.</summary>
    public CheckSite? Enter(EachExpression each, CheckSite at)
    {
        var resolved = scope.Find(each.Group);
        if (resolved.Value is not { } found)
        {
            Tell(each, resolved.Why, resolved.NotAtHand);
            return null;
        }
        var form = found.Form.FormDef.Oid;
        var isHere = found.Visit is null && string.Equals(form, scope.Here.Oid, StringComparison.Ordinal);
        return new(isHere ? found.Group.Oid : at.Group, [.. at.Entered, new GroupReference(found.Visit, form, found.Group.Oid)]);
    }

    private GroupReference Named(GroupReference group) =>
        group.Visit is null && string.Equals(group.Form, scope.Here.Oid, StringComparison.Ordinal) ? group with { Form = null } : group;

    private void Tell(Expression expression, string? why, bool notAtHand) =>
        tell(notAtHand ? ExpressionSeverity.Info : ExpressionSeverity.Error, notAtHand ? ExpressionCodes.NotAtHand : ExpressionCodes.Reference, expression.Span, why ?? "");
}
