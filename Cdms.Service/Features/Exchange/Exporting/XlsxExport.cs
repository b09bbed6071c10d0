using System.Globalization;
using Cdms.Service.Features.Exchange.Exporting.Workbooks;

namespace Cdms.Service.Features.Exchange.Exporting;

/// <summary>Writes the data of a study as a workbook: a sheet for each form with the columns of its CSV, and before them one that lists the sheets.</summary>
internal sealed class XlsxExport(FormTables tables)
{
    private static readonly string[] Headers = ["Sheet", "FormOID", "FormVersion", "Rows", "Remark"];

    public Task WriteAsync(Stream file, ExportRequest request, CancellationToken cancellationToken) => WriteAsync(file, tables.ReadAsync(request, cancellationToken), request.Warning, FormSheets.MostRows);

    internal static async Task WriteAsync(Stream file, IAsyncEnumerable<FormTable> forms, string? warning, int mostRows)
    {
        using var workbook = new WorkbookFile(file);
        var names = new SheetNames();
        var list = names.Take("Sheets");
        var sheets = new FormSheets(workbook, names, mostRows);
        await foreach (var form in forms)
            await sheets.WriteAsync(form);
        workbook.End([(List(workbook, sheets.Written, warning), list), .. sheets.Written.Select(sheet => (sheet.Number, sheet.Name))]);
    }

    private static int List(WorkbookFile workbook, IReadOnlyList<FormSheets.Sheet> sheets, string? warning)
    {
        var (number, file) = workbook.Begin();
        using (file)
        {
            file.Write(Headers);
            foreach (var sheet in sheets)
                file.Write([sheet.Name, sheet.FormOid, string.Join(", ", sheet.Versions), sheet.Rows.ToString(CultureInfo.InvariantCulture), sheet.Remark]);
            if (warning is not null)
                file.Write([warning]);
        }
        return number;
    }
}
