using System.IO.Compression;
using System.Security;
using System.Text;
using Forms;
using Forms.Importing;
using Forms.XlsForm;

namespace Tests.Forms.XlsForm;

/// <summary>Small workbooks, and how to read them.</summary>
internal static class WorkbookText
{
    public static readonly string[] Header = ["type", "name", "label", "relevant", "constraint", "calculation", "required"];

    private static readonly string[] Settings = ["form_title", "form_id"];

    public static readonly StudyIdentity Study = new("S.1", "Study");

    /// <summary>A form <c>f</c> of these rows of the sheet survey, each with its cells parted by strokes, under <see cref="Header"/>; those that begin with <c>choice|</c> go to the sheet choices.</summary>
    public static byte[] Form(params string[] rows)
    {
        var survey = rows.Where(row => !row.StartsWith("choice|", StringComparison.Ordinal)).Select(row => row.Split('|'));
        var choices = rows.Where(row => row.StartsWith("choice|", StringComparison.Ordinal)).Select(row => row.Split('|')[1..]);
        return Pack(("survey", Sheet([Header, .. survey])), ("choices", Sheet([["list_name", "name", "label"], .. choices])), ("settings", Sheet([Settings, ["Form", "f"]])));
    }

    public static Task<FormFileImport> ReadAsync(params string[] rows) => ReadAsync(Form(rows));

    public static Task<FormFileImport> ReadAsync(byte[] file, XlsFormReaderOptions? options = null) =>
        XlsFormReader.ReadAsync(new MemoryStream(file), Study, options ?? XlsFormReaderOptions.Default, TestContext.Current.CancellationToken);

    public static async Task<FormDefinition> ReadFormAsync(params string[] rows) => Assert.Single((await ReadAsync(rows)).Study.Forms);

    public static Task<FileRefusedException> RefuseAsync(params string[] rows) => RefuseAsync(Form(rows));

    public static Task<FileRefusedException> RefuseAsync(byte[] file, XlsFormReaderOptions? options = null) =>
        Assert.ThrowsAsync<FileRefusedException>(() => ReadAsync(file, options));

    /// <summary>The XML of a sheet whose cells hold these texts.</summary>
    public static string Sheet(IEnumerable<string[]> rows) => SheetOf(rows.Select(row => string.Concat(row.Select((cell, index) => Cell(index, cell)))));

    public static string SheetOf(IEnumerable<string> rowsOfCells) =>
        $"""<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>{string.Concat(rowsOfCells.Select((cells, index) => $"<row r=\"{index + 1}\">{cells}</row>"))}</sheetData></worksheet>""";

    /// <summary>A workbook of these sheets.</summary>
    public static byte[] Pack(params (string Name, string Xml)[] sheets) =>
        PackParts([
            ("_rels/.rels", Relations("""<Relationship Id="r" Type="http://x/officeDocument" Target="/xl/workbook.xml"/>""")),
            ("xl/workbook.xml", $"<workbook xmlns:r=\"urn:r\"><sheets>{string.Concat(sheets.Select((sheet, index) => $"<sheet name=\"{sheet.Name}\" sheetId=\"{index + 1}\" r:id=\"r{index}\"/>"))}</sheets></workbook>"),
            ("xl/_rels/workbook.xml.rels", Relations(string.Concat(sheets.Select((_, index) => $"<Relationship Id=\"r{index}\" Type=\"http://x/worksheet\" Target=\"worksheets/{index}.xml\"/>")) + """<Relationship Id="s" Type="http://x/sharedStrings" Target="sharedStrings.xml"/>""")),
            ("xl/sharedStrings.xml", "<sst><si><t>whole</t></si><si><r><t>in </t></r><r><t xml:space=\"preserve\">runs </t></r><rPh sb=\"0\" eb=\"1\"><t>said</t></rPh></si></sst>"),
            .. sheets.Select((sheet, index) => ($"xl/worksheets/{index}.xml", sheet.Xml)),
        ]);

    public static byte[] PackParts(IEnumerable<(string Path, string Text)> parts)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            foreach (var (path, text) in parts)
            {
                using var part = zip.CreateEntry(path).Open();
                part.Write(Encoding.UTF8.GetBytes(text));
            }
        }
        return file.ToArray();
    }

    private static string Relations(string relations) => $"<Relationships>{relations}</Relationships>";

    private static string Cell(int index, string text) => text.Length == 0 ? "" : $"<c r=\"{Column(index)}1\" t=\"inlineStr\"><is><t xml:space=\"preserve\">{SecurityElement.Escape(text)}</t></is></c>";

    private static string Column(int index) => index < 26 ? $"{(char)('A' + index)}" : $"{(char)('A' + (index / 26) - 1)}{(char)('A' + (index % 26))}";
}
