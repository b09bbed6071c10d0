using Forms.Odm.Xml;
using Forms.RedCap.Fields;

namespace Forms.RedCap.Items;

/// <summary>What of a field has no place in an ItemDef.</summary>
internal static class ItemVendor
{
    public static VendorContent Of(DictionaryField field, LimitChecks limits, Choice? choice)
    {
        var vendor = new RedCapVendor()
            .Keep("Variable", field.Variable)
            .Keep("FieldType", field.Type.InternalName)
            .Keep("TextValidationType", field.Type.Kind == FieldKind.Text ? ValidationType.InternalName(field.Validation) : field[RedCapColumn.Validation])
            .Keep("FieldNote", field.Raw(RedCapColumn.Note))
            .Keep("SectionHeader", field.Raw(RedCapColumn.Section))
            .Keep("Identifier", field.IsMarked(RedCapColumn.Identifier) ? "y" : field[RedCapColumn.Identifier])
            .Keep("RequiredField", field.IsRequired ? "y" : field[RedCapColumn.Required])
            .Keep("BranchingLogic", field[RedCapColumn.Branching])
            .Keep("CustomAlignment", field[RedCapColumn.Alignment])
            .Keep("QuestionNumber", field[RedCapColumn.QuestionNumber])
            .Keep("MatrixGroupName", field[RedCapColumn.MatrixGroup])
            .Keep("MatrixRanking", field[RedCapColumn.MatrixRanking])
            .Keep("FieldAnnotation", field.Raw(RedCapColumn.Annotation))
            .KeepAside("TextValidationMin", limits.IsMinimumChecked ? "" : field[RedCapColumn.Minimum])
            .KeepAside("TextValidationMax", limits.IsMaximumChecked ? "" : field[RedCapColumn.Maximum])
            .KeepAside("CheckboxCode", choice?.Code ?? "");
        KeepChoices(vendor, field);
        return vendor.Build(field.Header.Others.Select(other => OtherColumn(other.Name, field.Row.Cell(other.Index))).OfType<VendorElement>());
    }

    private static void KeepChoices(RedCapVendor vendor, DictionaryField field)
    {
        var text = field[RedCapColumn.Choices];
        _ = field.Type.Kind switch
        {
            FieldKind.Choice or FieldKind.Checkbox => vendor,
            FieldKind.Calculation => vendor.Keep("Calculation", text),
            FieldKind.Slider => vendor.Keep("SliderLabels", text),
            FieldKind.Sql => vendor.KeepAside("SqlQuery", text),
            _ => vendor.KeepAside("Choices", text),
        };
    }

    private static VendorElement? OtherColumn(string name, string value)
    {
        if (value.Length == 0)
            return null;
        var element = new OdmElement("", RedCapVendor.DictionaryNamespace, "Column", 0, 0) { Attributes = { new("", "", "Name", name) } };
        element.Add(value);
        return new(RedCapVendor.DictionaryNamespace, "Column", CanonicalXml.Write(element));
    }
}
