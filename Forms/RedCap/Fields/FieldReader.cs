using System.Text.RegularExpressions;
using Forms.Importing;
using Forms.RedCap.Csv;

namespace Forms.RedCap.Fields;

/// <summary>Turns rows into fields and tells of every cell that is wrong.</summary>
internal sealed partial class FieldReader(DictionaryHeader header, DictionaryReport report, RedCapReaderOptions options)
{
    private readonly ChoiceReader _choices = new(report);
    private readonly Dictionary<string, int> _rowsOfItems = new(StringComparer.OrdinalIgnoreCase);
    private readonly CellChecks _cells = new(header, report);
    private long _expanded;

    /// <summary>The field of a row; null where an error was told.</summary>
    public DictionaryField? Read(CsvRow row)
    {
        report.Count("Field");
        _cells.CheckRow(row);
        var variable = header.Cell(row, RedCapColumn.Variable);
        if (!IsVariable(row, variable) | !HasForm(row, variable))
            return null;
        var typeName = header.Cell(row, RedCapColumn.FieldType);
        if (FieldType.Find(typeName) is not { } type)
        {
            report.Error(RedCapFindings.FieldTypeUnknown, row, RedCapColumn.FieldType, variable, $"There is no field type '{typeName}'. Write one of: {string.Join(", ", FieldType.Names)}.");
            return null;
        }
        var field = new DictionaryField(row, header, type);
        if (type.HasChoices)
            field = field with { Choices = _choices.Read(row, variable, field[RedCapColumn.Choices]) };
        Expand(field);
        ClaimNames(field);
        _cells.CheckField(field);
        report.Count($"Field.{type.Kind}");
        return field;
    }

    private bool IsVariable(CsvRow row, string variable)
    {
        if (VariableName().IsMatch(variable) && variable.Length <= FormStructure.MaxOidLength / 2)
            return true;
        report.Error(RedCapFindings.VariableInvalid, row, RedCapColumn.Variable, null, $"'{CellChecks.Short(variable)}' is no variable name. Write a letter, then letters, digits and underscores, at most {FormStructure.MaxOidLength / 2}.");
        return false;
    }

    private bool HasForm(CsvRow row, string variable)
    {
        var form = header.Cell(row, RedCapColumn.Form);
        if (form.Length is > 0 and <= FormStructure.MaxOidLength / 4)
            return true;
        report.Error(RedCapFindings.FormMissing, row, RedCapColumn.Form, variable, $"The form name is {(form.Length == 0 ? "empty" : "too long")}. Write the name of the form the field belongs to.");
        return false;
    }

    // Each choice of a checkbox repeats the texts of its row: a small file must not become a large study.
    private void Expand(DictionaryField field)
    {
        _expanded += field.Row.Length * Math.Max(1, field.Choices.Count);
        if (field.Type.Kind == FieldKind.Checkbox && _expanded > options.MaxExpandedLength)
        {
            throw new FileRefusedException(FileRefusals.TooLarge, $"The checkboxes up to row {field.Row.Number} would become more than {options.MaxExpandedLength} characters, because each choice becomes an item.", "Split the data dictionary by form, or use a dropdown for long lists.")
            { Line = field.Row.Line, Oid = field.Variable };
        }
    }

    private void ClaimNames(DictionaryField field)
    {
        foreach (var oid in field.ItemOids.Append(field.Variable).Distinct(StringComparer.OrdinalIgnoreCase).Where(oid => !_rowsOfItems.TryAdd(oid, field.Row.Number)))
            report.Error(RedCapFindings.VariableTwice, field.Row, RedCapColumn.Variable, oid, $"The name '{oid}' stands in row {_rowsOfItems[oid]} already. Rename one of the two.");
        foreach (var twice in field.Type.Kind == FieldKind.Checkbox ? field.Choices.GroupBy(static choice => choice.Suffix, StringComparer.Ordinal).Where(static group => group.Skip(1).Any()) : [])
            report.Error(RedCapFindings.ChoiceTwice, field.Row, RedCapColumn.Choices, field.Variable, $"The codes {string.Join(", ", twice.Select(static choice => $"'{choice.Code}'"))} would both be the item '{field.ItemOid(twice.First())}'. Change one of them.");
    }

    [GeneratedRegex("^[A-Za-z][A-Za-z0-9_]*$", RegexOptions.CultureInvariant, 1000)]
    private static partial Regex VariableName();
}
