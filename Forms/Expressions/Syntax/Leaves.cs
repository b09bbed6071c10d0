namespace Forms.Expressions;

/// <summary>A value written down, or <c>unknown</c>.</summary>
public sealed record LiteralExpression(Value Value) : Expression
{
    public override IEnumerable<Expression> Parts => [];
}

/// <summary>The value of an item.</summary>
public sealed record ItemExpression(ItemReference Reference) : Expression
{
    public override IEnumerable<Expression> Parts => [];
}

/// <summary>An item by OIDs: <c>Item</c>, <c>Group.Item</c>, <c>Form.Group.Item</c> or <c>Visit/Form.Group.Item</c>.</summary>
/// <param name="Visit">OID of the StudyEventDef; null: the visit where the expression stands.</param>
/// <param name="Form">OID of the FormDef; null: the form where the expression stands.</param>
/// <param name="Group">OID of the ItemGroupDef; null: the group where the expression stands, else the only one that has the item.</param>
/// <param name="Item">OID of the ItemDef.</param>
public sealed record ItemReference(string? Visit, string? Form, string? Group, string Item)
{
    public override string ToString() => Syntax.ExpressionPrinter.Path(Visit, Form, Group, Item);
}

/// <summary>A group by OIDs: <c>Group</c>, <c>Form.Group</c> or <c>Visit/Form.Group</c>.</summary>
public sealed record GroupReference(string? Visit, string? Form, string Group)
{
    public override string ToString() => Syntax.ExpressionPrinter.Path(Visit, Form, null, Group);
}
