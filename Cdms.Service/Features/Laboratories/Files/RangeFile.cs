using System.Globalization;
using CsvHelper;

namespace Cdms.Service.Features.Laboratories.Files;

/// <summary>Reads a CSV file of ranges (RFC 4180) with comma, semicolon or tabulator. What it cannot read it names by its line, and guesses nothing.</summary>
internal sealed class RangeFile
{
    /// <summary>Most ranges of one file: all of them are one transaction.</summary>
    public const int MostRows = 10_000;

    private const string Dates = "yyyy-MM-dd";
    private readonly List<(long Line, string LaboratoryOid, RangeInput Input)> _rows = [];
    private readonly List<RangeFault> _faults = [];

    /// <summary>The ranges, each with its line.</summary>
    public IReadOnlyList<(long Line, string LaboratoryOid, RangeInput Input)> Rows => _rows;

    /// <summary>What could not be read.</summary>
    public IReadOnlyList<RangeFault> Faults => _faults;

    public static RangeFile Read(byte[] content)
    {
        var file = new RangeFile();
        if (RangeFileText.Decode(content) is not { } text)
            file.Add(RangeFileText.LineOfFault(content), "not-utf8", "file", "The file is not UTF-8: a spreadsheet saved it in the code page of its computer.", "Save it as \"CSV UTF-8\".");
        else
            file.Read(text);
        return file;
    }

    private void Read(string text)
    {
        try
        {
            using var csv = CsvReader.FromText(text, new() { Separator = RangeFileText.SeparatorOf(text), TrackLineNumbers = true, MalformedData = CsvMalformedDataHandling.Throw, TrimWhitespace = true });
            if (!ReadHeader([.. csv.Headers]))
                return;
            var columns = RangeColumns.All.ToDictionary(name => name, name => csv.Headers.ToList().FindIndex(header => Is(header, name)), StringComparer.Ordinal);
            while (csv.Read())
            {
                if (_rows.Count + _faults.Count >= MostRows)
                {
                    Add(csv.LineNumber, "too-many-rows", "file", $"The file has more than {MostRows} ranges.", "Split it; each part is taken by itself.");
                    return;
                }
                ReadRow(csv, columns);
            }
        }
        catch (CsvFormatException broken)
        {
            Add(Math.Max(broken.LineNumber, 1), "csv-broken", "file", "The quotation marks of this line do not pair.", "Write a quotation mark inside of a cell twice.");
        }
        if (_rows.Count == 0 && _faults.Count == 0)
            Add(1, "file-empty", "file", "The file holds no range.", $"Send a first line with {string.Join(", ", RangeColumns.All)} and a line for each range.");
    }

    private bool ReadHeader(List<string> headers)
    {
        foreach (var missing in RangeColumns.Needed.Where(name => !headers.Exists(header => Is(header, name))))
            Add(1, "column-missing", "file", $"The first line has no column {missing}.", $"Its columns are {string.Join(", ", RangeColumns.All)}; comma, semicolon or tabulator stands between them.");
        foreach (var header in headers.Where(header => header.Length > 0 && !RangeColumns.All.Any(name => Is(header, name))))
            Add(1, "column-unknown", "file", $"The column '{RangeFileText.Shorten(header)}' is not known.", $"Its columns are {string.Join(", ", RangeColumns.All)}. Remove the others.");
        foreach (var twice in headers.Where(header => header.Length > 0).GroupBy(header => header.Trim(), StringComparer.OrdinalIgnoreCase).Where(same => same.Count() > 1))
            Add(1, "column-twice", "file", $"The column {RangeFileText.Shorten(twice.Key)} is there twice.", "Remove one of the two.");
        return _faults.Count == 0;
    }

    private void ReadRow(CsvReader csv, Dictionary<string, int> columns)
    {
        var (line, before) = (csv.LineNumber, _faults.Count);
        var cells = Enumerable.Range(0, csv.FieldCount).Select(csv.GetString).ToList();
        if (cells.TrueForAll(string.IsNullOrWhiteSpace))
            return;
        // With a comma as decimal sign, a cell falls into two, and everything behind it is another column's.
        if (cells.Count != csv.Headers.Count)
        {
            Add(line, "cells-off", "file", $"The line has {cells.Count} cells, and the first line {csv.Headers.Count}.", "Write a decimal point and not a comma, and put cells with commas into quotation marks.");
            return;
        }
        string Cell(string column) => columns[column] is >= 0 and var index ? cells[index].Trim() : "";
        var (from, to) = (Day(line, "validFrom", Cell(RangeColumns.ValidFrom), isNeeded: true), Day(line, "validTo", Cell(RangeColumns.ValidTo), isNeeded: false));
        var input = new RangeInput(Cell(RangeColumns.Item), from ?? default, Cell(RangeColumns.Unit), Cell(RangeColumns.Low), Cell(RangeColumns.High), Cell(RangeColumns.Sex),
            Age(line, "ageFrom", Cell(RangeColumns.AgeFrom)), Age(line, "ageTo", Cell(RangeColumns.AgeTo)), to);
        if (_faults.Count == before)
            _rows.Add((line, Cell(RangeColumns.Laboratory), input));
    }

    private DateOnly? Day(long line, string field, string text, bool isNeeded)
    {
        if (DateOnly.TryParseExact(text, Dates, CultureInfo.InvariantCulture, DateTimeStyles.None, out var day))
            return day;
        if (isNeeded || text.Length > 0)
            Add(line, "bad-date", field, text.Length == 0 ? "The day is missing." : $"'{RangeFileText.Shorten(text)}' is no day.", "Write it like 2026-01-31; a spreadsheet may have changed it.");
        return null;
    }

    private int? Age(long line, string field, string text)
    {
        if (int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var age))
            return age;
        if (text.Length > 0)
            Add(line, "bad-age", field, $"'{RangeFileText.Shorten(text)}' is no age in completed years.", "Write a whole number, such as 18.");
        return null;
    }

    private void Add(long line, string code, string field, string text, string remedy) => _faults.Add(new(code, field == "file" ? field : RangeColumns.Of(field), text, remedy) { Line = line });

    private static bool Is(string header, string name) => string.Equals(header.Trim(), name, StringComparison.OrdinalIgnoreCase);
}
