using Forms;

namespace Tests.Forms.Expressions;

/// <summary>The ISARIC question library: 1,757 questions in a CSV of their own, with skip logic as REDCap writes it.</summary>
internal static class SkipLogicFile
{
    public static (FormDefinition Form, IReadOnlyList<string> Expressions) Read(string path)
    {
        var rows = Rows(File.ReadAllText(path)).ToList();
        int variable = rows[0].IndexOf("Variable"), type = rows[0].IndexOf("Type"), logic = rows[0].IndexOf("Skip Logic"), options = rows[0].IndexOf("Answer Options");
        var items = rows.Skip(1).SelectMany(row => ItemsOf(row[variable], row[type], row[options])).DistinctBy(item => item.Oid, StringComparer.Ordinal).ToList();
        var form = new FormDefinition
        {
            StudyOid = "S",
            FormDef = new() { Oid = "F", Name = "F", ItemGroupRefs = [new() { ItemGroupOid = "G" }] },
            ItemGroupDefs = [new() { Oid = "G", Name = "G", ItemRefs = [.. items.Select(item => new ItemRef { ItemOid = item.Oid })] }],
            ItemDefs = [.. items],
        };
        return (form, [.. rows.Skip(1).Select(row => row[logic]).Where(text => !string.IsNullOrWhiteSpace(text)).Distinct(StringComparer.Ordinal)]);
    }

    private static IEnumerable<ItemDef> ItemsOf(string variable, string type, string options) => type is "checkbox"
        ? options.Split('|').Select(option => Item($"{variable}___{option.Split(',')[0].Trim().ToLowerInvariant().Replace('-', '_')}", "boolean"))
        : [Item(variable, type is "number" or "calc" ? "float" : type.StartsWith("date", StringComparison.Ordinal) ? "date" : "text")];

    private static ItemDef Item(string oid, string type) => new() { Oid = oid, Name = oid, DataType = type };

    private static IEnumerable<List<string>> Rows(string text)
    {
        var row = new List<string>();
        var field = new System.Text.StringBuilder();
        for (int index = 0, quoted = 0; index < text.Length; index++)
        {
            if (text[index] == '"')
                quoted = quoted == 1 && index + 1 < text.Length && text[index + 1] == '"' && field.Append(text[index++]) is not null ? 1 : 1 - quoted;
            else if (quoted == 1 || text[index] is not (',' or '\n' or '\r'))
                field.Append(text[index]);
            else if (text[index] != '\r')
            {
                row.Add(field.ToString());
                field.Clear();
                if (text[index] != '\n')
                    continue;
                yield return row;
                row = [];
            }
        }
    }
}
