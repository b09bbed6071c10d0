using Tests.Support;

namespace Tests.Security.Hardening.Documents;

/// <summary>The tables of a page of the documentation, row by row.</summary>
internal static class Table
{
    /// <summary>Reads all rows that have so many cells, without head and rule.</summary>
    /// <param name="page">Path from the root.</param>
    /// <param name="cells">How many cells a row has.</param>
    public static IReadOnlyList<string[]> Read(string page, int cells) =>
        [.. Rows(File.ReadLines(RepositoryRoot.Combine(page))).Where(row => row.Length == cells)];

    private static IEnumerable<string[]> Rows(IEnumerable<string> lines)
    {
        var inTable = false;
        foreach (var line in lines)
        {
            if (!line.StartsWith('|'))
            {
                inTable = false;
                continue;
            }
            var row = line.Trim().Trim('|').Split('|', StringSplitOptions.TrimEntries);
            if (inTable && !row.All(cell => cell.Trim('-', ':').Length == 0))
                yield return row;
            inTable = true;
        }
    }
}
