using System.Globalization;
using System.IO.Compression;
using System.Text;
using System.Xml;

namespace Cdms.Service.Features.Exchange.Exporting.Workbooks;

/// <summary>Writes a workbook (SpreadsheetML, ISO/IEC 29500) to a stream that is never gone back in; the memory that it takes does not grow with the rows.</summary>
/// <remarks>The order of parts in the file is free, so what names the sheets comes last.</remarks>
internal sealed class WorkbookFile(Stream file) : IDisposable
{
    private const string Relations = "http://schemas.openxmlformats.org/officeDocument/2006/relationships", Types = "application/vnd.openxmlformats-officedocument.spreadsheetml.";

    internal static readonly XmlWriterSettings Settings = new() { Encoding = new UTF8Encoding(encoderShouldEmitUTF8Identifier: false), NewLineHandling = NewLineHandling.None, CloseOutput = false };

    private readonly ZipArchive _zip = new(file, ZipArchiveMode.Create, leaveOpen: true);
    private int _sheets;

    /// <summary>Begins a sheet; the last one must be done. Its number is that of its place in the file, not in the workbook.</summary>
    public (int Number, SheetFile Sheet) Begin()
    {
        _sheets++;
        return (_sheets, new(_zip.CreateEntry(string.Create(CultureInfo.InvariantCulture, $"xl/worksheets/sheet{_sheets}.xml"), CompressionLevel.Fastest).Open()));
    }

    /// <summary>Names the sheets, in the order in which they are shown.</summary>
    public void End(IReadOnlyList<(int Number, string Name)> sheets)
    {
        Part("xl/workbook.xml", $"""<workbook xmlns="{SheetFile.Main}" xmlns:r="{Relations}"><sheets>{Each(sheets, sheet => $"""<sheet name="{Encode(sheet.Name)}" sheetId="{Text(sheet.Number)}" r:id="rId{Text(sheet.Number)}"/>""")}</sheets></workbook>""");
        Part("xl/_rels/workbook.xml.rels", Relationships($"""{Each(sheets, sheet => Relationship(sheet.Number, "worksheet", $"worksheets/sheet{Text(sheet.Number)}.xml"))}{Relationship(sheets.Count + 1, "styles", "styles.xml")}"""));
        // Format 49 is text: who opens a cell and leaves it again gets no formula and no date out of it.
        Part("xl/styles.xml", $"""<styleSheet xmlns="{SheetFile.Main}"><fonts count="1"><font><sz val="11"/><name val="Calibri"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="2"><xf xfId="0"/><xf numFmtId="49" applyNumberFormat="1" xfId="0"/></cellXfs></styleSheet>""");
        Part("_rels/.rels", Relationships(Relationship(1, "officeDocument", "xl/workbook.xml")));
        Part("[Content_Types].xml", $"""<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="{Types}sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="{Types}styles+xml"/>{Each(sheets, sheet => $"""<Override PartName="/xl/worksheets/sheet{Text(sheet.Number)}.xml" ContentType="{Types}worksheet+xml"/>""")}</Types>""");
    }

    public void Dispose() => _zip.Dispose();

    private static string Each(IEnumerable<(int Number, string Name)> all, Func<(int Number, string Name), string> text) => string.Concat(all.Select(text));

    private static string Relationships(string content) => $"""<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">{content}</Relationships>""";

    private static string Relationship(int number, string type, string target) => string.Create(CultureInfo.InvariantCulture, $"""<Relationship Id="rId{number}" Type="{Relations}/{type}" Target="{target}"/>""");

    private static string Text(int number) => number.ToString(CultureInfo.InvariantCulture);

    private static string Encode(string text) => System.Security.SecurityElement.Escape(text);

    private void Part(string name, string xml)
    {
        using var text = new StreamWriter(_zip.CreateEntry(name).Open(), Settings.Encoding);
        text.Write("""<?xml version="1.0" encoding="utf-8" standalone="yes"?>""");
        text.Write(xml);
    }
}
