using System.IO.Compression;
using System.Xml;

namespace Forms.XlsForm.Workbook;

/// <summary>A workbook (.xlsx): a ZIP file of XML parts (ISO/IEC 29500). Nothing is unpacked that is not asked for.</summary>
internal sealed class WorkbookFile : IDisposable
{
    private readonly ZipArchive _parts;
    private readonly XlsFormReaderOptions _options;
    private readonly UnpackingLimit _limit;
    private readonly Dictionary<string, string> _sheets = new(StringComparer.OrdinalIgnoreCase);
    private readonly List<string> _sharedTexts = [];

    private WorkbookFile(ZipArchive parts, XlsFormReaderOptions options) => (_parts, _options, _limit) = (parts, options, new(options));

    /// <summary>Opens a workbook and reads which sheets it has.</summary>
    /// <exception cref="Importing.FileRefusedException">It is no workbook, or too large.</exception>
    public static WorkbookFile Open(ReadOnlyMemory<byte> file, XlsFormReaderOptions options) => Guard(() =>
    {
        // Each entry of the directory begins with this mark: counted before any is read.
        if (file.Span.Count("PK\u0001\u0002"u8) > options.MaxParts)
            throw WorkbookRefusals.TooManyParts(options.MaxParts);
        var workbook = new WorkbookFile(new ZipArchive(new MemoryStream(file.ToArray(), writable: false)), options);
        workbook.ReadDirectory();
        return workbook;
    });

    /// <summary>The rows of a sheet, whatever the capitals of its name; null where there is none of that name.</summary>
    public IReadOnlyList<SheetRow>? Read(string sheet) => !_sheets.TryGetValue(sheet, out var path) ? null : Guard(() =>
    {
        using var xml = OpenPart(path) ?? throw WorkbookRefusals.Broken($"the part '{path}' of the sheet '{sheet}' is missing.");
        return new SheetReader(sheet, _sharedTexts, _options).Read(xml);
    });

    public void Dispose() => _parts.Dispose();

    private static T Guard<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (InvalidDataException broken)
        {
            throw WorkbookRefusals.Broken("it is no sound ZIP file.", broken);
        }
        catch (XmlException broken)
        {
            throw WorkbookRefusals.Broken($"a part of it is no sound XML ({broken.Message})", broken, broken.LineNumber, broken.LinePosition);
        }
    }

    private void ReadDirectory()
    {
        var main = Relations("").FirstOrDefault(relation => relation.Type is "officeDocument").Path ?? "xl/workbook.xml";
        var relations = Relations(main).ToDictionary(relation => relation.Id, StringComparer.Ordinal);
        using (var xml = OpenPart(main) ?? throw WorkbookRefusals.Broken("it is a ZIP file without a workbook."))
        {
            while (xml.Read())
            {
                if (xml.Is("sheet") && xml.GetAttribute("name") is { } name && xml.Find("id") is { } id && relations.TryGetValue(id, out var relation))
                    _sheets.TryAdd(name.Trim(), relation.Path);
            }
        }
        if (relations.Values.FirstOrDefault(relation => relation.Type is "sharedStrings").Path is { } shared)
            ReadSharedTexts(shared);
    }

    private void ReadSharedTexts(string path)
    {
        using var xml = OpenPart(path);
        while (xml?.Read() == true)
        {
            if (xml.Is("si"))
                _sharedTexts.Add(RichText.Read(xml, _options.MaxCellLength) ?? throw WorkbookRefusals.CellTooLarge("of shared texts", null, null, _options.MaxCellLength));
        }
    }

    /// <summary>What a part refers to, with the last word of the type and the path from the root.</summary>
    private List<(string Id, string Type, string Path)> Relations(string part)
    {
        var found = new List<(string, string, string)>();
        var (folder, name) = (part[..(part.LastIndexOf('/') + 1)], part[(part.LastIndexOf('/') + 1)..]);
        using var xml = OpenPart($"{folder}_rels/{name}.rels");
        while (xml?.Read() == true)
        {
            if (xml.Is("Relationship") && xml.GetAttribute("Id") is { } id && xml.GetAttribute("Type") is { } type && xml.GetAttribute("Target") is { } target)
                found.Add((id, type[(type.LastIndexOf('/') + 1)..], target.StartsWith('/') ? target[1..] : folder + target));
        }
        return found;
    }

    private XmlReader? OpenPart(string path) => _parts.GetEntry(path) is not { } entry ? null
        : PartReader.Open(new UnpackedStream(entry.Open(), path, entry.CompressedLength, _limit));
}
