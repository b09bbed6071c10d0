using Forms.Odm;

namespace Forms.Surveys.Building;

/// <summary>Gives every question its OID: form and name, and the groups between where another group has the name too.</summary>
internal sealed class NodeOids(string form, SurveyReport report)
{
    private readonly Dictionary<SurveyNode, string> _oids = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<SurveyNode, string> _paths = new(ReferenceEqualityComparer.Instance);
    private readonly Dictionary<string, SurveyNode> _taken = new(StringComparer.Ordinal);

    /// <summary>OID of the item of a question; of one with several choices what the OIDs of its items begin with.</summary>
    public string Of(SurveyQuestion question) => _oids[question];

    /// <summary>The names of the groups around a node and its own, parted by points.</summary>
    public string PathOf(SurveyNode node) => _paths.GetValueOrDefault(node, "");

    public void Assign(SurveyGroup group)
    {
        var names = new Dictionary<string, SurveyNode>(StringComparer.OrdinalIgnoreCase);
        foreach (var node in group.Children)
        {
            if (!names.TryAdd(node.Name, node))
                report.Error(SurveyFindings.NameTwice, node.Place, node.Name, $"The name '{node.Name}' stands in this group already{Where(names[node.Name])}. Rename one of the two.");
            _paths[node] = group.Name.Length == 0 ? node.Name : $"{PathOf(group)}.{node.Name}";
            if (node is SurveyGroup inner)
                Assign(inner);
            else
                Assign(node);
        }
    }

    private void Assign(SurveyNode question)
    {
        var oid = $"{form}.{question.Name}";
        if (!_taken.TryAdd(oid, question))
        {
            report.Tell(FindingSeverity.Info, SurveyFindings.NameElsewhere, question.Name, question.Place, count =>
                $"The name '{question.Name}' stands in {count + 1} groups; the first is the item '{oid}', the OIDs of the others name their groups.");
            oid = $"{form}.{PathOf(question)}";
            _taken.TryAdd(oid, question);
        }
        if (oid.Length > FormStructure.MaxOidLength / 2)
            report.Error(SurveyFindings.NameInvalid, question.Place, question.Name, $"The OID '{oid[..40]}…' would be longer than {FormStructure.MaxOidLength / 2} characters. Shorten the names of the form, its groups or the question.");
        _oids[question] = oid;
    }

    private static string Where(SurveyNode other) => other.Place.Line is { } line ? $" (line {line})" : "";
}
