namespace Forms.Odm.Export;

/// <summary>An attribute of ODM to be written.</summary>
/// <param name="Name">Name.</param>
/// <param name="Value">Value that it really has; null where it is missing.</param>
/// <param name="IsValid">Whether the schema takes a value.</param>
/// <param name="Replacement">What is written in its place where it is forbidden, or missing though demanded; null: nothing is.</param>
internal readonly record struct OutAttribute(string Name, string? Value, Func<string, bool> IsValid, string? Replacement = null)
{
    /// <summary>Text of any kind.</summary>
    public static OutAttribute Text(string name, string? value) => new(name, value, static _ => true);

    /// <summary>A text that must be there.</summary>
    public static OutAttribute Required(string name, string? value) => new(name, value, static _ => true, "");

    /// <summary>A name that must be there and not be empty; the OID stands in for it.</summary>
    public static OutAttribute Named(string name, string? value, string oid) => new(name, value, ValueRules.IsNotEmpty, oid);

    /// <summary>An OID under the name by which it is written.</summary>
    public static OutAttribute Oid(string name, string? oid, string? written)
    {
        var isSame = string.Equals(oid, written, StringComparison.Ordinal);
        return new(name, oid, value => isSame && ValueRules.IsNotEmpty(value), written);
    }

    /// <summary>Yes or No; a value that is demanded but missing is No.</summary>
    public static OutAttribute YesNo(string name, bool? value, bool isRequired) =>
        new(name, value switch { true => "Yes", false => "No", null => null }, ValueRules.IsYesNo, isRequired ? "No" : null);

    /// <summary>A whole number.</summary>
    public static OutAttribute Number(string name, int? value, Func<string, bool> isValid) =>
        new(name, value?.ToString(System.Globalization.CultureInfo.InvariantCulture), isValid);
}
