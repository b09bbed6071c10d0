namespace Forms.Editing;

/// <summary>The kinds of definitions in a form that have OIDs of their own.</summary>
public enum DefinitionKind
{
    /// <summary>ItemGroupDef.</summary>
    ItemGroup,

    /// <summary>ItemDef.</summary>
    Item,

    /// <summary>CodeList.</summary>
    CodeList,

    /// <summary>MeasurementUnit.</summary>
    MeasurementUnit,

    /// <summary>ConditionDef.</summary>
    Condition,

    /// <summary>MethodDef.</summary>
    Method,

    /// <summary>ImputationMethod.</summary>
    ImputationMethod,
}
