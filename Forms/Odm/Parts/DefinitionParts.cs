namespace Forms.Odm.Parts;

/// <summary>Reads a definition of a MetaDataVersion by its element name.</summary>
internal static class DefinitionParts
{
    /// <summary>The definition; null for an element that is none.</summary>
    public static IDefinition? Read(OdmPart part) => part.Element.Name switch
    {
        "StudyEventDef" => StudyParts.StudyEventDef(part),
        "FormDef" => FormParts.FormDef(part),
        "ItemGroupDef" => FormParts.ItemGroupDef(part),
        "ItemDef" => ItemParts.ItemDef(part),
        "CodeList" => CodeListParts.CodeList(part),
        "ConditionDef" => StudyParts.ConditionDef(part),
        "MethodDef" => StudyParts.MethodDef(part),
        "ImputationMethod" => StudyParts.ImputationMethod(part),
        "Presentation" => StudyParts.Presentation(part),
        _ => null,
    };
}
