namespace Forms.Editing.Rules;

/// <summary>An OID that something new may have.</summary>
internal static class OidRule
{
    public static void CheckNew(FormDefinition form, DefinitionKind kind, string oid)
    {
        CheckText(kind, oid);
        if (References.Taken(form, kind).Contains(oid))
            throw new EditRefusedException(EditRefusals.OidTaken, PathOf(kind, oid), $"The OID '{oid}' stands for another {NameOf(kind)} of the form. Take another, such as '{NewOids.Free(oid, References.Taken(form, kind))}'.");
    }

    public static void CheckText(DefinitionKind kind, string? oid)
    {
        if (string.IsNullOrWhiteSpace(oid))
            throw new EditRefusedException(EditRefusals.OidBad, PathOf(kind, oid), $"The OID of the {NameOf(kind)} is empty. Write one.");
        if (oid.Length > FormStructure.MaxOidLength)
            throw new EditRefusedException(EditRefusals.OidBad, PathOf(kind, oid), $"The OID has {oid.Length} characters; {FormStructure.MaxOidLength} is the most. Shorten it.");
    }

    public static string PathOf(DefinitionKind kind, string? oid) => $"{NameOf(kind)}[{oid}]";

    /// <summary>The word of ODM.</summary>
    public static string NameOf(DefinitionKind kind) => kind switch
    {
        DefinitionKind.ItemGroup => nameof(ItemGroupDef),
        DefinitionKind.Item => nameof(ItemDef),
        DefinitionKind.CodeList => nameof(CodeList),
        DefinitionKind.MeasurementUnit => nameof(MeasurementUnit),
        DefinitionKind.Condition => nameof(ConditionDef),
        DefinitionKind.Method => nameof(MethodDef),
        _ => nameof(ImputationMethod),
    };
}
