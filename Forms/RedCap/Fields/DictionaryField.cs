using Forms.RedCap.Csv;

namespace Forms.RedCap.Fields;

/// <summary>A row of the dictionary that stands for a field.</summary>
internal sealed record DictionaryField(CsvRow Row, DictionaryHeader Header, FieldType Type)
{
    public EquatableList<Choice> Choices { get; init; } = [];

    public string Variable => this[RedCapColumn.Variable];

    public string Form => this[RedCapColumn.Form];

    public string Validation => this[RedCapColumn.Validation].ToLowerInvariant();

    public string this[RedCapColumn column] => Header.Cell(Row, column);

    /// <summary>A text as it stands there, with the blanks around it; empty where there is nothing but blanks.</summary>
    public string Raw(RedCapColumn column) => this[column].Length == 0 ? "" : Header.RawCell(Row, column);

    public bool IsRequired => IsMarked(RedCapColumn.Required);

    public bool IsCalculated => Type.Kind == FieldKind.Calculation && this[RedCapColumn.Choices].Length > 0;

    /// <summary>OID of the condition that keeps it from being collected; null without branching logic.</summary>
    public string? ConditionOid => this[RedCapColumn.Branching].Length > 0 ? $"{Variable}.branching" : null;

    /// <summary>OID of its calculation; null for other fields.</summary>
    public string? MethodOid => IsCalculated ? $"{Variable}.calculation" : null;

    /// <summary>OIDs of the items that it becomes: one for each choice of a checkbox, otherwise one.</summary>
    public IEnumerable<string> ItemOids => Type.Kind == FieldKind.Checkbox ? Choices.Select(ItemOid) : [Variable];

    public string ItemOid(Choice choice) => $"{Variable}___{choice.Suffix}";

    /// <summary>Whether the cell says yes.</summary>
    public bool IsMarked(RedCapColumn column) => this[column].ToUpperInvariant() is "Y" or "YES" or "1";
}
