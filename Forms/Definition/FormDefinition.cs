using Forms.Canonical;

namespace Forms;

/// <summary>One form with everything it refers to, complete in itself: what is versioned, hashed, sent and installed.</summary>
/// <remarks>Definitions stand in any order: identity is the OID. References to what the source did not hold are kept. The form's lasting identity is StudyOid + FormDef.Oid; a version of it is this document frozen.</remarks>
public sealed record FormDefinition : IDocumentPart<FormDefinition>
{
    /// <summary>OID of the Study the form belongs to.</summary>
    public required string StudyOid { get; init; }

    /// <summary>The form.</summary>
    public required FormDef FormDef { get; init; }

    /// <summary>The groups it refers to.</summary>
    public EquatableList<ItemGroupDef> ItemGroupDefs { get; init; } = [];

    /// <summary>The items its groups refer to.</summary>
    public EquatableList<ItemDef> ItemDefs { get; init; } = [];

    /// <summary>The code lists its items and roles refer to.</summary>
    public EquatableList<CodeList> CodeLists { get; init; } = [];

    /// <summary>The units its items and checks refer to.</summary>
    public EquatableList<MeasurementUnit> MeasurementUnits { get; init; } = [];

    /// <summary>The conditions its references name.</summary>
    public EquatableList<ConditionDef> ConditionDefs { get; init; } = [];

    /// <summary>The methods its items name.</summary>
    public EquatableList<MethodDef> MethodDefs { get; init; } = [];

    /// <summary>The imputation methods its items name.</summary>
    public EquatableList<ImputationMethod> ImputationMethods { get; init; } = [];

    /// <summary>The presentations its layouts name.</summary>
    public EquatableList<Presentation> Presentations { get; init; } = [];

    static FormDefinition IDocumentPart<FormDefinition>.Map(Fields fields, FormDefinition? value) => new()
    {
        StudyOid = fields.Text("studyOid", value?.StudyOid),
        FormDef = fields.Part("formDef", value?.FormDef),
        ItemGroupDefs = fields.Definitions("itemGroupDefs", value?.ItemGroupDefs),
        ItemDefs = fields.Definitions("itemDefs", value?.ItemDefs),
        CodeLists = fields.Definitions("codeLists", value?.CodeLists),
        MeasurementUnits = fields.Definitions("measurementUnits", value?.MeasurementUnits),
        ConditionDefs = fields.Definitions("conditionDefs", value?.ConditionDefs),
        MethodDefs = fields.Definitions("methodDefs", value?.MethodDefs),
        ImputationMethods = fields.Definitions("imputationMethods", value?.ImputationMethods),
        Presentations = fields.Definitions("presentations", value?.Presentations),
    };
}
