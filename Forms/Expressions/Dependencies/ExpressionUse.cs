namespace Forms.Expressions;

/// <summary>An expression of our language at one place where it takes effect.</summary>
/// <param name="Kind">What it is for.</param>
/// <param name="Path">The expression as an OID path: <c>MethodDef[M.BMI]/FormalExpression[1]</c>.</param>
/// <param name="Group">OID of the group it stands in; null for a definition that nothing refers to, and for a condition on a group.</param>
/// <param name="Target">OID of the item it computes, hides or checks, or of the group it hides; null for none.</param>
/// <param name="Parsed">The expression.</param>
public sealed record ExpressionUse(ExpressionKind Kind, string Path, string? Group, string? Target, ParsedExpression Parsed);

/// <summary>What an expression is for.</summary>
public enum ExpressionKind
{
    /// <summary>A MethodDef: its value becomes the value of an item.</summary>
    Derivation,

    /// <summary>A ConditionDef on an item: while it is true, the item is not collected (ODM 1.3.2, CollectionExceptionConditionOID). While it is unknown, the item is collected.</summary>
    ItemCondition,

    /// <summary>A ConditionDef on a group, likewise.</summary>
    GroupCondition,

    /// <summary>A RangeCheck: a value passes unless it is false.</summary>
    Check,
}
