using Forms.Importing;
using Forms.Surveys;
using Forms.Surveys.Building;
using Forms.XlsForm.Sheets;
using Forms.XlsForm.Workbook;

namespace Forms.XlsForm;

/// <summary>Reads the form of an XLSForm, a workbook with the sheets survey, choices and settings (docs/import-formats.md).</summary>
public static class XlsFormReader
{
    private static ReadOnlySpan<byte> OldContainer => [0xD0, 0xCF, 0x11, 0xE0];

    /// <summary>Reads a workbook with the default limits.</summary>
    /// <exception cref="FileRefusedException">The file is refused as a whole.</exception>
    public static Task<FormFileImport> ReadAsync(Stream file, StudyIdentity study, CancellationToken cancellationToken) =>
        ReadAsync(file, study, XlsFormReaderOptions.Default, cancellationToken);

    /// <summary>Reads a workbook (.xlsx). Formulas are never run.</summary>
    /// <exception cref="FileRefusedException">The file is refused as a whole.</exception>
    public static async Task<FormFileImport> ReadAsync(Stream file, StudyIdentity study, XlsFormReaderOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(options);
        var bytes = await WholeFile.ReadAsync(file, options.MaxBytes, WorkbookRefusals.TooLarge, cancellationToken).ConfigureAwait(false);
        if (bytes.Span.StartsWith(OldContainer))
            throw WorkbookRefusals.OldWorkbook();
        using var workbook = WorkbookFile.Open(bytes, options);
        return Read(workbook, study, new SurveyReport(options.MaxFindingsPerCode));
    }

    private static FormFileImport Read(WorkbookFile workbook, StudyIdentity study, SurveyReport report)
    {
        var rows = workbook.Read("survey") ?? throw new FileRefusedException(FileRefusals.SheetMissing, "The workbook has no sheet 'survey', so it is no XLSForm.", "Name the sheet with the questions 'survey'.");
        var survey = SheetTable.Read("survey", rows, SheetColumns.Survey, report);
        var settings = FormSettings.Read(workbook.Read("settings"), report);
        var form = new SurveyForm(settings.FormId, settings.Title) { Kept = settings.Kept };
        if (workbook.Read("choices") is { Count: > 0 } choices)
            new ChoiceSheet(SheetTable.Read("choices", choices, SheetColumns.Choices, report), report, settings.AllowsChoiceDuplicates).Read(form.Lists);
        new SurveySheet(survey, report).Read(form.Root);
        report.Count("Row", survey.Rows.Count);
        new NodePaths(form.Root).Expand(form.Root);
        return new SurveyBuilder(form, study, report).Build();
    }
}
