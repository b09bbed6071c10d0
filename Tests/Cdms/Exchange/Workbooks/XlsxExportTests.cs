using System.Globalization;
using System.IO.Compression;
using System.Text.RegularExpressions;
using Tests.Cdms.Support;
using Tests.Support;

namespace Tests.Cdms.Exchange.Workbooks;

/// <summary>The workbook of a study holds what its CSV files hold.</summary>
public sealed partial class XlsxExportTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task Export_AsXlsx_HoldsEachValueOfTheCsv(DatabaseProvider provider)
    {
        await using var study = await ExchangeStudy.StartAsync(provider);
        await study.ImportAsync(ExchangeStudy.File("""
            <ItemGroupData ItemGroupOID="IG.VS"><ItemData ItemOID="I.SYSBP" Value="120"/><ItemData ItemOID="I.POS" Value="S"/></ItemGroupData>
            <ItemGroupData ItemGroupOID="IG.LOG" ItemGroupRepeatKey="1"><ItemData ItemOID="I.TEXT" Value="=1+1"/></ItemGroupData>
            <ItemGroupData ItemGroupOID="IG.LOG" ItemGroupRepeatKey="2"><ItemData ItemOID="I.TEXT" Value="혈압&#10;&quot;두 줄&quot;"/></ItemGroupData>
            """));

        var csv = Csv((await study.ExportAsync("csv")).Body);
        var (_, file, name) = await study.ExportAsync("xlsx");
        var book = ReadBook.Of(file);

        Assert.EndsWith(".xlsx", name?.Trim('"'), StringComparison.Ordinal);
        Assert.StartsWith("TEST data", book[0].Rows[^1][0], StringComparison.Ordinal);
        Assert.Equal([Given.FormOid, Given.FormOid, "1", (csv.Count - 1).ToString(CultureInfo.InvariantCulture)], book[0].Rows[1]);
        Assert.Equal(4, csv.Count);
        Assert.Equal(csv.Select(row => string.Join('|', row).TrimEnd('|')), book[1].Rows.Select(row => string.Join('|', row)));
        Assert.Contains(book[1].Rows, row => row.Contains("=1+1"));
    }

    private static List<IReadOnlyList<string>> Csv(MemoryStream file)
    {
        using var zip = new ZipArchive(file);
        using var text = new StreamReader(zip.Entries.Single(entry => entry.Name.EndsWith(".csv", StringComparison.Ordinal)).Open());
        var fields = Fields().Matches(text.ReadToEnd()).ToList();
        var rows = new List<IReadOnlyList<string>>();
        while (fields.Count > 0 && fields.FindIndex(field => field.Groups["end"].Value is "\r\n") is var last and >= 0)
        {
            rows.Add([.. fields.Take(last + 1).Select(ValueOf)]);
            fields.RemoveRange(0, last + 1);
        }
        return rows;
    }

    // The apostrophe that keeps a formula from running in a CSV file is none of the value.
    private static string ValueOf(Match field)
    {
        var text = field.Groups["quoted"].Success ? field.Groups["quoted"].Value.Replace("\"\"", "\"", StringComparison.Ordinal) : field.Groups["plain"].Value;
        return text == "'=1+1" ? text[1..] : text;
    }

    [GeneratedRegex("(?:\"(?<quoted>(?:[^\"]|\"\")*)\"|(?<plain>[^\",\r\n]*))(?<end>,|\r\n)", RegexOptions.ExplicitCapture | RegexOptions.NonBacktracking)]
    private static partial Regex Fields();
}
