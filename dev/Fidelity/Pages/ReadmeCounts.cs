using System.Globalization;

namespace Fidelity.Pages;

/// <summary>The table of the corpus's README: every ODM file and what it holds.</summary>
internal static class ReadmeCounts
{
    /// <summary>ODM names in the order of the table's columns; the sixth column adds two up.</summary>
    public static readonly string[] Columns =
        ["StudyEventDef", "FormDef", "ItemGroupDef", "ItemDef", "CodeList", "CodeListItem + EnumeratedItem", "RangeCheck", "ConditionDef", "MethodDef"];

    /// <summary>File and counts, in the order of the table; no counts where the table has none.</summary>
    public static IEnumerable<(string File, int[] Counts)> Read(string corpus)
    {
        foreach (var line in File.ReadLines(Path.Combine(corpus, "README.md")))
        {
            var cells = line.Split('|', StringSplitOptions.TrimEntries);
            if (cells.Length > 13 && cells[1].StartsWith("odm", StringComparison.Ordinal))
                yield return (cells[1], cells[4].Length == 0 ? [] : [.. cells[4..13].Select(cell => int.Parse(cell, CultureInfo.InvariantCulture))]);
        }
    }
}
