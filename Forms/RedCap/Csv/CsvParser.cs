using System.Text;

namespace Forms.RedCap.Csv;

/// <summary>Splits a CSV text (RFC 4180, section 2) into rows, each with its place.</summary>
internal sealed class CsvParser(string text, char delimiter, RedCapReaderOptions options)
{
    private int _at;
    private int _line = 1;
    private int _row;

    /// <summary>Rows in order, blank ones too.</summary>
    /// <exception cref="Importing.FileRefusedException">Quotation marks do not pair, or a limit is passed.</exception>
    public IEnumerable<CsvRow> Rows()
    {
        while (_at < text.Length)
        {
            if (++_row > options.MaxRows)
                throw CsvRefusals.TooManyRows(options.MaxRows, _line);
            var line = _line;
            yield return new(_row, line, ReadCells());
        }
    }

    private List<string> ReadCells()
    {
        var cells = new List<string>();
        while (true)
        {
            if (cells.Count == options.MaxColumns)
                throw CsvRefusals.TooManyColumns(_row, _line, options.MaxColumns);
            var (line, cell) = (_line, ReadCell(cells.Count + 1));
            if (cell.Length > options.MaxCellLength)
                throw CsvRefusals.CellTooLarge(_row, line, cells.Count + 1, options.MaxCellLength);
            cells.Add(cell);
            if (_at >= text.Length)
                return cells;
            if (text[_at] != delimiter)
            {
                TakeLineBreak();
                return cells;
            }
            _at++;
        }
    }

    private string ReadCell(int column)
    {
        if (_at < text.Length && text[_at] == '"')
            return ReadQuoted(column);
        var length = text.AsSpan(_at).IndexOfAny(delimiter, '\r', '\n');
        var start = _at;
        _at = length < 0 ? text.Length : _at + length;
        return text[start.._at];
    }

    private string ReadQuoted(int column)
    {
        var opened = _line;
        var cell = new StringBuilder();
        for (_at++; _at < text.Length;)
        {
            var length = text.AsSpan(_at).IndexOf('"');
            if (length < 0)
                break;
            cell.Append(text, _at, length);
            _line += LineBreaks(text.AsSpan(_at, length));
            _at += length + 1;
            if (_at < text.Length && text[_at] == '"')
                cell.Append(text[_at++]);
            else if (_at == text.Length || text[_at] == delimiter || text[_at] is '\r' or '\n')
                return cell.ToString();
            else
                throw CsvRefusals.TextAfterQuote(_row, _line, column);
        }
        throw CsvRefusals.QuoteOpen(_row, opened, column);
    }

    private void TakeLineBreak()
    {
        if (text[_at] == '\r' && _at + 1 < text.Length && text[_at + 1] == '\n')
            _at++;
        _at++;
        _line++;
    }

    private static int LineBreaks(ReadOnlySpan<char> part) => part.Count('\n') + part.Count('\r') - part.Count("\r\n");
}
