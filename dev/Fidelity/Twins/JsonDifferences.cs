using System.Text.Json.Nodes;

namespace Fidelity.Twins;

/// <summary>Finds what differs between two models, as JSON, and counts it by place.</summary>
internal sealed class JsonDifferences
{
    // What tells the entries of a list apart; entries of other lists are told by their place.
    private static readonly string[] Keys = ["Oid", "ItemOid", "ItemGroupOid", "FormOid", "StudyEventOid", "CodedValue", "Language", "Context"];

    private readonly SortedDictionary<(string Place, string How), (int Count, string Example)> _found = [];

    public IEnumerable<(Difference Difference, int Count, string Example)> Found =>
        _found.Select(found => (new Difference(found.Key.Place, found.Key.How), found.Value.Count, found.Value.Example));

    public void Compare(JsonNode? left, JsonNode? right, string place = "", string where = "")
    {
        if (JsonNode.DeepEquals(left, right))
            return;
        switch (left, right)
        {
            case (JsonObject first, JsonObject second):
                foreach (var name in first.Select(property => property.Key).Union(second.Select(property => property.Key), StringComparer.Ordinal).Where(name => name is not "IsEmpty"))
                    Compare(first[name], second[name], place.Length == 0 ? name : $"{place}.{name}", where);
                break;
            case (JsonArray first, JsonArray second):
                CompareLists(Keyed(first), Keyed(second), place, where);
                break;
            case (null, _):
                Add(place, "2.0 only", $"{where} {right}");
                break;
            case (_, null):
                Add(place, "1.3 only", $"{where} {left}");
                break;
            default:
                Add(place, "other value", $"{where} {left} → {right}");
                break;
        }
    }

    private void CompareLists(Dictionary<string, JsonNode?> first, Dictionary<string, JsonNode?> second, string place, string where)
    {
        foreach (var key in first.Keys.Union(second.Keys, StringComparer.Ordinal))
            Compare(first.GetValueOrDefault(key), second.GetValueOrDefault(key), place, $"{where} {key}".Trim());
    }

    private static Dictionary<string, JsonNode?> Keyed(JsonArray list)
    {
        var keyed = new Dictionary<string, JsonNode?>(StringComparer.Ordinal);
        foreach (var entry in list)
        {
            var name = entry is JsonObject part ? KeyOf(part) : null;
            var key = name ?? "";
            for (var number = 2; !keyed.TryAdd(key, entry); number++)
                key = $"{name} #{number}";
        }
        return keyed;
    }

    private static string? KeyOf(JsonObject part) => Keys.Select(key => part[key]?.ToString()).FirstOrDefault(key => key is not null) ?? part["Name"]?.ToString();

    private void Add(string place, string how, string example)
    {
        var (count, first) = _found.GetValueOrDefault((place, how), (0, example));
        _found[(place, how)] = (count + 1, first);
    }
}
