using System.Globalization;
using System.Text;
using System.Text.Json;
using Forms;
using Forms.Odm;

namespace Fidelity.Twins;

/// <summary>Compares the models of one study in ODM 1.3.2 and in ODM 2.0.</summary>
internal static class TwinPage
{
    public static void Write(StringBuilder page, string name, OdmImport first, OdmImport second)
    {
        var differences = new JsonDifferences();
        differences.Compare(Model(first.Studies[0]), Model(second.Studies[0]));
        page.Append(CultureInfo.InvariantCulture, $"\n### {name}\n\n| place | how | times | first | why |\n|---|---|---|---|---|\n");
        foreach (var (difference, count, example) in differences.Found)
            page.Append(CultureInfo.InvariantCulture, $"| `{difference.Place}` | {difference.How} | {count} | {Short(example)} | {TwinExplanations.Of(difference)} |\n");
    }

    private static System.Text.Json.Nodes.JsonNode? Model(StudyDefinition study) => JsonSerializer.SerializeToNode(study);

    private static string Short(string example)
    {
        var line = new string([.. example.Select(character => char.IsControl(character) ? ' ' : character)]).Replace("|", "\\|", StringComparison.Ordinal);
        var words = string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
        return $"`` {(words.Length <= 70 ? words : words[..70] + "…")} ``";
    }
}
