namespace Forms.Odm.Export.V20;

/// <summary>Attributes that ODM 2.0 has and the model has not, or says otherwise.</summary>
internal static class Attributes20
{
    /// <summary>Any text, taken from what was kept.</summary>
    public static OutAttribute Kept(string name) => OutAttribute.Text(name, null);

    /// <summary>A text with at least one character, taken from what was kept.</summary>
    public static OutAttribute KeptName(string name) => new(name, null, ValueRules.IsNotEmpty);

    /// <summary>Yes, taken from what was kept.</summary>
    public static OutAttribute KeptYes(string name) => new(name, null, static value => value is "Yes");

    /// <summary>An attribute of 1.3 that ODM 2.0 has no more.</summary>
    public static OutAttribute Aside(string name, string? value) => new(name, value, static _ => false);

    /// <summary>A value that must be there: what was kept under this name, or the usual one.</summary>
    public static OutAttribute Usual(VendorContent vendor, string name, string usual, Func<string, bool> isValid) =>
        new(name, vendor.Attributes.Any(attribute => attribute.Namespace.Length == 0 && attribute.Name == name) ? null : usual, isValid, usual);

    /// <summary>The value that an attribute had in ODM 2.0 and that 1.3 has no word for.</summary>
    public static string? Said20(this VendorContent vendor, string name) =>
        vendor.Attributes.FirstOrDefault(attribute => Is20(attribute, name))?.Value;

    /// <summary>The content without that value, which is written in its place.</summary>
    public static VendorContent Without20(this VendorContent vendor, string name) =>
        vendor.Said20(name) is null ? vendor : vendor with { Attributes = vendor.Attributes.Where(attribute => !Is20(attribute, name)).ToEquatableList() };

    /// <summary>Data types: float of 1.3 is decimal of 2.0, if the file did not say float itself.</summary>
    public static string? DataType(string? dataType, VendorContent vendor) => dataType is "float" ? vendor.Said20("DataType") ?? "decimal" : dataType;

    public static bool IsDataType(string value) => value is "decimal" || OdmNames.IsListedDataType("ItemDef", value);

    public static bool IsCodeListDataType(string value) => value is "integer" or "decimal" or "text" or "string";

    private static bool Is20(VendorAttribute attribute, string name) =>
        string.Equals(attribute.Namespace, OdmNames.Namespace20, StringComparison.Ordinal) && string.Equals(attribute.Name, name, StringComparison.Ordinal);
}
