namespace Forms.RedCap.Csv;

/// <summary>A row of a CSV file.</summary>
/// <param name="Number">Its number as a spreadsheet counts, from 1.</param>
/// <param name="Line">The line of the file on which it begins, from 1: quoted line breaks make it differ from the number.</param>
/// <param name="Cells">Without their quotation marks.</param>
internal sealed record CsvRow(int Number, int Line, IReadOnlyList<string> Cells)
{
    public bool IsBlank => Cells.All(string.IsNullOrWhiteSpace);

    public long Length => Cells.Sum(static cell => (long)cell.Length);

    public string Cell(int index) => index >= 0 && index < Cells.Count ? Cells[index] : "";
}
