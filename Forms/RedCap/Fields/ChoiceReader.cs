using Forms.RedCap.Csv;

namespace Forms.RedCap.Fields;

/// <summary>Reads <c>1, Yes | 0, No</c>: strokes part the choices, the first comma parts code and label.</summary>
internal sealed class ChoiceReader(DictionaryReport report)
{
    public EquatableList<Choice> Read(CsvRow row, string variable, string cell)
    {
        var choices = new List<Choice>();
        var codes = new HashSet<string>(StringComparer.Ordinal);
        foreach (var part in cell.Length == 0 ? [] : cell.Split('|', StringSplitOptions.TrimEntries))
        {
            if (ReadOne(row, variable, part) is not { } choice)
                continue;
            if (codes.Add(choice.Code))
                choices.Add(choice);
            else
                report.Error(RedCapFindings.ChoiceTwice, row, RedCapColumn.Choices, variable, $"The code '{choice.Code}' stands twice. Give each choice a code of its own.");
        }
        if (choices.Count == 0)
            report.Error(RedCapFindings.ChoicesMissing, row, RedCapColumn.Choices, variable, $"The field '{variable}' has no choices. Write them as '1, Yes | 0, No'.");
        return choices.ToEquatableList();
    }

    private Choice? ReadOne(CsvRow row, string variable, string part)
    {
        if (part.Length == 0)
        {
            report.Warn(RedCapFindings.ChoiceEmpty, row, RedCapColumn.Choices, variable, "Nothing stands between two strokes; passed over.");
            return null;
        }
        var comma = part.IndexOf(',', StringComparison.Ordinal);
        if (comma < 0)
        {
            report.Warn(RedCapFindings.ChoiceWithoutComma, row, RedCapColumn.Choices, variable, $"The choice '{part}' has no comma; its text is taken as code and label. Write it as 'code, label' if that is not meant.");
            return new(part, part);
        }
        if (comma > 0)
            return new(part[..comma].TrimEnd(), part[(comma + 1)..].TrimStart());
        report.Error(RedCapFindings.ChoiceEmpty, row, RedCapColumn.Choices, variable, $"The choice '{part}' has no code. Write it as 'code, label'.");
        return null;
    }
}
