using Forms.Importing;
using Forms.RedCap.Csv;
using Forms.RedCap.Fields;

namespace Forms.RedCap;

/// <summary>Reads the forms of a REDCap data dictionary (docs/import-formats.md).</summary>
public static class RedCapDictionaryReader
{
    /// <summary>Reads a dictionary with the default limits.</summary>
    /// <exception cref="FileRefusedException">The file is refused as a whole.</exception>
    public static Task<FormFileImport> ReadAsync(Stream file, StudyIdentity study, CancellationToken cancellationToken) =>
        ReadAsync(file, study, RedCapReaderOptions.Default, cancellationToken);

    /// <summary>Reads a dictionary: CSV in UTF-8, UTF-16 or Windows-1252, parted by comma, semicolon or tab.</summary>
    /// <exception cref="FileRefusedException">The file is refused as a whole.</exception>
    public static async Task<FormFileImport> ReadAsync(Stream file, StudyIdentity study, RedCapReaderOptions options, CancellationToken cancellationToken)
    {
        ArgumentNullException.ThrowIfNull(file);
        ArgumentNullException.ThrowIfNull(study);
        ArgumentNullException.ThrowIfNull(options);
        var bytes = await WholeFile.ReadAsync(file, options.MaxBytes, CsvRefusals.TooLarge, cancellationToken).ConfigureAwait(false);
        var (text, isAssumed) = TextDecoder.Decode(bytes.Span);
        if (string.IsNullOrWhiteSpace(text))
            throw CsvRefusals.Empty();
        var rows = new CsvParser(text, CsvSeparator.Find(text), options).Rows().Where(static row => !row.IsBlank);
        return Read(rows, isAssumed, study, options);
    }

    private static FormFileImport Read(IEnumerable<CsvRow> rows, bool isAssumed, StudyIdentity identity, RedCapReaderOptions options)
    {
        var report = new DictionaryReport(options.MaxFindingsPerCode);
        var fields = new List<DictionaryField>();
        FieldReader? reader = null;
        foreach (var row in rows)
        {
            if (reader is not null)
            {
                if (reader.Read(row) is { } field)
                    fields.Add(field);
                continue;
            }
            var header = DictionaryHeader.Read(row);
            report.TellOfHeader(header, isAssumed);
            reader = new(header, report, options);
        }
        if (report.HasErrors)
            throw CsvRefusals.Invalid(report.Build());
        if (fields.Count == 0)
            throw new FileRefusedException(FileRefusals.NoForms, "The data dictionary has a header and no field.", "Send a dictionary with at least one row.") { Report = report.Build() };
        return Assemble(fields, identity, report);
    }

    private static FormFileImport Assemble(List<DictionaryField> fields, StudyIdentity identity, DictionaryReport report)
    {
        report.TellOfScattered(fields);
        var forms = fields.GroupBy(static field => field.Form, StringComparer.Ordinal).Select(static form => (Name: form.Key, Fields: form.ToList())).ToList();
        var builder = new FormBuilder(identity.StudyOid, report);
        var study = identity.WithForms(forms.Select(form => builder.Build(form.Name, form.Fields)).ToEquatableList());
        var expressions = new ExpressionBuilder(study, report);
        study = study with { Forms = study.Forms.Zip(forms, (form, source) => expressions.Complete(form, source.Fields)).ToEquatableList() };
        return new(study, report.Build());
    }
}
