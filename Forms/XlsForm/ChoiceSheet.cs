using Forms.Surveys;
using Forms.XlsForm.Sheets;
using Forms.XlsForm.Workbook;

namespace Forms.XlsForm;

/// <summary>Reads the sheet choices: every row a choice of the list that it names.</summary>
internal sealed class ChoiceSheet(SheetTable table, SurveyReport report, bool allowsDuplicates)
{
    private readonly Dictionary<(string List, string Code), SheetRow> _known = [];

    public void Read(Dictionary<string, List<SurveyChoice>> lists)
    {
        foreach (var row in table.Rows)
        {
            var (list, code) = (table.Text(row, SheetColumn.ListName), table.Text(row, SheetColumn.Name));
            if (list.Length == 0 && code.Length == 0)
                continue;
            if (list.Length == 0 || code.Length == 0)
                report.Error(SurveyFindings.ChoiceEmpty, table.Place(row, list.Length == 0 ? SheetColumn.ListName : SheetColumn.Name), null, $"The choice has no {(list.Length == 0 ? "list_name" : "name")}. Write it, or take the row out.");
            else if (!_known.TryAdd((list, code), row))
                TellTwice(row, list, code);
            else if (lists.TryGetValue(list, out var choices))
                choices.Add(Make(row, code));
            else
                lists.Add(list, [Make(row, code)]);
        }
    }

    private SurveyChoice Make(SheetRow row, string code) => new(code, table.Texts(row, SheetColumn.Label), table.Kept(row));

    private void TellTwice(SheetRow row, string list, string code)
    {
        var (place, text) = (table.Place(row, SheetColumn.Name), $"The code '{code}' stands in row {_known[(list, code)].Number} of the list '{list}' already.");
        if (allowsDuplicates)
            report.Warn(SurveyFindings.ChoiceTwice, place, list, $"{text} The form allows that; here the first one counts, and this one is left out.");
        else
            report.Error(SurveyFindings.ChoiceTwice, place, list, $"{text} Give each choice a code of its own.");
    }
}
