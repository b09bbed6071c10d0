using System.Globalization;
using System.IO.Compression;
using System.Text;
using Forms.ClinicalData;

namespace Cdms.Service.Features.Exchange.Exporting;

/// <summary>Writes the data of a study as CSV: a ZIP with one file for each form.</summary>
internal sealed class CsvExport(FormTables tables)
{
    public async Task WriteAsync(Stream file, ExportRequest request, CancellationToken cancellationToken)
    {
        using var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true);
        if (request.Warning is { } warning)
        {
            using var readme = new StreamWriter(zip.CreateEntry("TEST-DATA.txt").Open(), Encoding.UTF8);
            readme.WriteLine(warning);
        }
        var names = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        await foreach (var form in tables.ReadAsync(request, cancellationToken))
        {
            using var text = new StreamWriter(zip.CreateEntry($"{request.Prefix}{NameOf(form.FormOid, names)}.csv").Open(), new UTF8Encoding(encoderShouldEmitUTF8Identifier: true));
            var table = new CsvTable(text);
            table.Write(form.Headers);
            await foreach (var row in form.Rows)
                table.Write(row.Fields);
        }
    }

    // Names of files that every system can unpack, and no two alike.
    private static string NameOf(string formOid, HashSet<string> names)
    {
        var name = string.Concat(formOid.Take(100).Select(character => char.IsAsciiLetterOrDigit(character) || character is '-' or '_' ? character : '_'));
        for (var number = 1; ; number++)
        {
            var unique = number == 1 ? name : string.Create(CultureInfo.InvariantCulture, $"{name}-{number}");
            if (names.Add(unique))
                return unique;
        }
    }
}
