namespace Forms.RedCap;

/// <summary>The codes of findings in a REDCap data dictionary.</summary>
public static class RedCapFindings
{
    /// <summary>The bytes are no UTF-8 and no UTF-16; read as Windows-1252.</summary>
    public const string EncodingAssumed = "encoding-assumed";

    /// <summary>A column of the dictionary is missing; read as empty.</summary>
    public const string ColumnMissing = "column-missing";

    /// <summary>A column that a dictionary does not have; kept with each field.</summary>
    public const string ColumnKeptAside = "column-kept-aside";

    /// <summary>A row with fewer cells than the header; the rest is read as empty.</summary>
    public const string RowShort = "row-short";

    /// <summary>A cell under no column name (error).</summary>
    public const string RowLong = "row-long";

    /// <summary>A cell that a spreadsheet would calculate; kept as text.</summary>
    public const string FormulaText = "formula-text";

    /// <summary>A character that XML cannot hold (error).</summary>
    public const string CharacterNotAllowed = "character-not-allowed";

    /// <summary>A variable name that is empty or not of letters, digits and underscores (error).</summary>
    public const string VariableInvalid = "variable-invalid";

    /// <summary>A variable name stands twice, or a choice of a checkbox would have the name of another variable (error).</summary>
    public const string VariableTwice = "variable-twice";

    /// <summary>A row without a form name (error).</summary>
    public const string FormMissing = "form-missing";

    /// <summary>The rows of a form do not stand together; they are put together.</summary>
    public const string FormScattered = "form-scattered";

    /// <summary>A field type that REDCap does not have (error).</summary>
    public const string FieldTypeUnknown = "field-type-unknown";

    /// <summary>A field of choices without any (error).</summary>
    public const string ChoicesMissing = "choices-missing";

    /// <summary>A choice without a comma; its text is both code and label.</summary>
    public const string ChoiceWithoutComma = "choice-without-comma";

    /// <summary>Nothing stands between two strokes, or before the comma of a choice (error for the latter).</summary>
    public const string ChoiceEmpty = "choice-empty";

    /// <summary>A code stands twice among the choices of a field (error).</summary>
    public const string ChoiceTwice = "choice-twice";

    /// <summary>A validation type that REDCap does not bring along; the item is a text and keeps the type's name.</summary>
    public const string ValidationUnknown = "validation-unknown";

    /// <summary>A minimum or maximum that is no value of the item; kept, not checked.</summary>
    public const string LimitKeptAside = "limit-kept-aside";

    /// <summary>A mark other than y; read as not set, and kept.</summary>
    public const string MarkUnclear = "mark-unclear";

    /// <summary>A cell that means nothing for its field type; kept.</summary>
    public const string CellKeptAside = "cell-kept-aside";

    /// <summary>Branching logic or a calculation that has no equal here; its text is kept.</summary>
    public const string NotTranslated = "expression-not-translated";

    /// <summary>A descriptive field: an item that collects nothing.</summary>
    public const string Descriptive = "descriptive-field";

    /// <summary>An SQL field: the query is kept and never run.</summary>
    public const string SqlNotRun = "sql-not-run";
}
