namespace Forms.Expressions;

/// <summary>Where expressions of other languages stand in a form.</summary>
public enum TranslationOwnerKind
{
    /// <summary>A FormalExpression of a ConditionDef.</summary>
    Condition,

    /// <summary>A FormalExpression of a MethodDef.</summary>
    Method,

    /// <summary>A FormalExpression of a RangeCheck of an ItemDef.</summary>
    RangeCheck,

    /// <summary>REDCap's attribute BranchingLogic of an ItemDef: when it is shown.</summary>
    BranchingLogic,

    /// <summary>REDCap's attribute Calculation of an ItemDef: how its value is computed.</summary>
    Calculation,
}
