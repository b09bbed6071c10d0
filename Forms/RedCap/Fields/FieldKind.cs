namespace Forms.RedCap.Fields;

/// <summary>What a field of REDCap is.</summary>
internal enum FieldKind
{
    Text,
    Notes,
    Choice,
    Checkbox,
    YesNo,
    TrueFalse,
    Calculation,
    Slider,
    File,
    Descriptive,
    Sql,
}
