namespace Builder.Cli.Printing;

/// <summary>Rows in columns as wide as their content; the last column is as long as it is.</summary>
internal sealed class TextTable(params IEnumerable<string> header)
{
    private readonly List<string[]> _rows = [[.. header]];

    /// <summary>Adds a row with as many cells as the header.</summary>
    public void Add(params IEnumerable<string> cells) => _rows.Add([.. cells.Select(cell => cell.ReplaceLineEndings(" "))]);

    public void Write(TextWriter output)
    {
        int[] widths = [.. Enumerable.Range(0, _rows[0].Length).Select(column => _rows.Max(row => row[column].Length))];
        foreach (var row in _rows)
            output.WriteLine(string.Join("  ", row.Select((cell, column) => cell.PadRight(widths[column]))).TrimEnd());
    }
}
