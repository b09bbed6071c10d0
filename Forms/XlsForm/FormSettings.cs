using Forms.Surveys;
using Forms.XlsForm.Sheets;
using Forms.XlsForm.Workbook;

namespace Forms.XlsForm;

/// <summary>What the sheet settings says of the form.</summary>
/// <param name="FormId">Its id.</param>
/// <param name="Title">Its title.</param>
/// <param name="AllowsChoiceDuplicates">A code may stand twice in a list.</param>
/// <param name="Kept">All else.</param>
internal sealed record FormSettings(string FormId, string Title, bool AllowsChoiceDuplicates, EquatableList<VendorElement> Kept)
{
    public static FormSettings Read(IReadOnlyList<SheetRow>? rows, SurveyReport report)
    {
        var table = rows is { Count: > 0 } ? SheetTable.Read("settings", rows, SheetColumns.Settings, report) : null;
        var row = table is { Rows.Count: > 0 } ? table.Rows[0] : null;
        string Text(SheetColumn column) => row is null ? "" : table!.Text(row, column);
        var (id, title) = (Text(SheetColumn.FormId), Text(SheetColumn.FormTitle));
        if (id.Length == 0)
            TellMissing(title, new SurveyPlace("Sheet 'settings'", row?.Number), report);
        if (id.Length > FormStructure.MaxOidLength / 4)
            report.Error(SurveyFindings.NameInvalid, new SurveyPlace("Sheet 'settings'", row?.Number), null, $"The form_id is longer than {FormStructure.MaxOidLength / 4} characters. Shorten it.");
        var oid = id.Length > 0 ? id : title;
        return new(oid, title.Length > 0 ? title : oid, RequiredWord.IsYes(Text(SheetColumn.AllowChoiceDuplicates)), row is null ? [] : table!.Kept(row, SheetColumn.AllowChoiceDuplicates));
    }

    // Without an id two forms of one study would be one: the second would replace the first.
    private static void TellMissing(string title, SurveyPlace place, SurveyReport report)
    {
        if (title.Length > 0)
            report.Warn(SurveyFindings.IdMissing, place, null, $"The form has no form_id; its title '{title}' stands for it. Write one, so that the form stays the same when its title changes.");
        else
            report.Error(SurveyFindings.IdMissing, place, null, "The form has neither a form_id nor a form_title, so nothing tells it from other forms of the study. Add the sheet 'settings' with the column form_id.");
    }
}
