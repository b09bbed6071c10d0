namespace Forms.RedCap.Fields;

/// <summary>Text validation types, and the data types that REDCap's own ODM export gives them.</summary>
internal static class ValidationType
{
    private static readonly string[] Texts =
    [
        "alpha_only", "email", "mrn_10d", "mrn_generic", "vmrn", "ssn", "zipcode", "time_mm_ss", "time_hh_mm_ss",
        "phone", "phone_australia", "phone_uk", "postalcode_australia", "postalcode_canada", "postalcode_french", "postalcode_germany", "postalcode_uk",
        "number_comma_decimal", "number_1dp_comma_decimal", "number_2dp_comma_decimal", "number_3dp_comma_decimal", "number_4dp_comma_decimal",
        "signature", "autocomplete",
    ];

    private static readonly string[] DayOrders = ["dmy", "mdy", "ymd"];

    private static readonly Dictionary<string, string> DataTypes = Build();

    /// <summary>The data type; null for a type that a site added itself.</summary>
    public static string? DataTypeOf(string validation) => validation.Length == 0 ? "text" : DataTypes.GetValueOrDefault(validation);

    /// <summary>Digits after the point that a number must have; null where it does not matter.</summary>
    public static int? DigitsOf(string validation) => validation switch
    {
        "number_1dp" => 1,
        "number_2dp" => 2,
        "number_3dp" => 3,
        "number_4dp" => 4,
        _ => null,
    };

    /// <summary>What REDCap calls it in its ODM export.</summary>
    public static string InternalName(string validation) => validation switch
    {
        "integer" => "int",
        "number" => "float",
        _ => validation,
    };

    private static Dictionary<string, string> Build()
    {
        var types = Texts.ToDictionary(static name => name, static _ => "text", StringComparer.Ordinal);
        types["integer"] = types["int"] = "integer";
        foreach (var name in new[] { "number", "float", "number_1dp", "number_2dp", "number_3dp", "number_4dp" })
            types[name] = "float";
        types["time"] = "partialTime";
        foreach (var order in DayOrders)
        {
            types[$"date_{order}"] = "date";
            types[$"datetime_{order}"] = "partialDatetime";
            types[$"datetime_seconds_{order}"] = "datetime";
        }
        return types;
    }
}
