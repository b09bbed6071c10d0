using System.Globalization;
using System.Xml;

namespace Cdms.Service.Features.Exchange.Exporting.Workbooks;

/// <summary>Writes one sheet row by row. Every cell is a text and says so, so that a spreadsheet alters nothing and runs nothing.</summary>
internal sealed class SheetFile : IDisposable
{
    internal const string Main = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

    private readonly Stream _stream;
    private readonly XmlWriter _xml;

    public SheetFile(Stream stream)
    {
        _stream = stream;
        _xml = XmlWriter.Create(stream, WorkbookFile.Settings);
        _xml.WriteStartElement("worksheet", Main);
        // The first row stays in sight.
        _xml.WriteRaw("""<sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews>""");
        _xml.WriteStartElement("sheetData", Main);
    }

    /// <summary>How many rows there are.</summary>
    public int Rows { get; private set; }

    public void Write(IEnumerable<string?> fields)
    {
        Rows++;
        _xml.WriteStartElement("row", Main);
        _xml.WriteAttributeString("r", Rows.ToString(CultureInfo.InvariantCulture));
        var column = 0;
        foreach (var field in fields)
        {
            column++;
            if (!string.IsNullOrEmpty(field))
                Cell(column, field);
        }
        _xml.WriteEndElement();
    }

    public void Dispose()
    {
        _xml.WriteEndElement();
        // Numbers as texts are meant so.
        _xml.WriteRaw("""<ignoredErrors><ignoredError sqref="A1:XFD1048576" numberStoredAsText="1"/></ignoredErrors>""");
        _xml.WriteEndElement();
        _xml.Dispose();
        _stream.Dispose();
    }

    private void Cell(int column, string text)
    {
        _xml.WriteStartElement("c", Main);
        _xml.WriteAttributeString("r", string.Create(CultureInfo.InvariantCulture, $"{Letters(column)}{Rows}"));
        _xml.WriteAttributeString("s", "1");
        _xml.WriteAttributeString("t", "inlineStr");
        _xml.WriteStartElement("is", Main);
        _xml.WriteStartElement("t", Main);
        _xml.WriteAttributeString("xml", "space", null, "preserve");
        _xml.WriteString(CellText.Escape(text));
        _xml.WriteEndElement();
        _xml.WriteEndElement();
        _xml.WriteEndElement();
    }

    internal static string Letters(int column) => column <= 26 ? ((char)('A' + column - 1)).ToString() : Letters((column - 1) / 26) + (char)('A' + ((column - 1) % 26));
}
