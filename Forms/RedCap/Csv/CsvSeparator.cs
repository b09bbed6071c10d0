namespace Forms.RedCap.Csv;

/// <summary>Finds what parts the cells: spreadsheets write semicolons where the comma is a decimal sign.</summary>
internal static class CsvSeparator
{
    private static readonly char[] Candidates = [',', ';', '\t'];

    /// <summary>The one with which the first line names the most columns; a comma if none does.</summary>
    public static char Find(string text)
    {
        var start = text.AsSpan().TrimStart();
        var end = start.IndexOfAny('\r', '\n');
        var line = (end < 0 ? start : start[..end]).ToString();
        return Candidates.MaxBy(candidate => line.Split(candidate).Count(name => ColumnNames.Find(name) is not null));
    }
}
