namespace Forms.RedCap.Fields;

/// <summary>A field type of REDCap.</summary>
/// <param name="Kind">What it is.</param>
/// <param name="InternalName">What REDCap calls it in its ODM export.</param>
/// <param name="DataType">The ItemDef's data type there; that of a text depends on its validation.</param>
internal sealed record FieldType(FieldKind Kind, string InternalName, string DataType)
{
    private static readonly Dictionary<string, FieldType> Types = new(StringComparer.OrdinalIgnoreCase)
    {
        ["text"] = new(FieldKind.Text, "text", "text"),
        ["notes"] = new(FieldKind.Notes, "textarea", "text"),
        ["radio"] = new(FieldKind.Choice, "radio", "text"),
        ["dropdown"] = new(FieldKind.Choice, "select", "text"),
        ["checkbox"] = new(FieldKind.Checkbox, "checkbox", "boolean"),
        ["yesno"] = new(FieldKind.YesNo, "yesno", "boolean"),
        ["truefalse"] = new(FieldKind.TrueFalse, "truefalse", "boolean"),
        ["calc"] = new(FieldKind.Calculation, "calc", "float"),
        ["slider"] = new(FieldKind.Slider, "slider", "integer"),
        ["file"] = new(FieldKind.File, "file", "text"),
        ["descriptive"] = new(FieldKind.Descriptive, "descriptive", "text"),
        ["sql"] = new(FieldKind.Sql, "sql", "text"),
    };

    public static IEnumerable<string> Names => Types.Keys;

    /// <summary>Whether choices are read for it.</summary>
    public bool HasChoices => Kind is FieldKind.Choice or FieldKind.Checkbox;

    public static FieldType? Find(string name) => Types.GetValueOrDefault(name);
}
