using System.Text.RegularExpressions;
using Forms.Surveys;

namespace Forms.XlsForm;

/// <summary>Turns the references of an XLSForm, <c>${name}</c>, into the XPath that they stand for.</summary>
internal sealed partial class NodePaths
{
    private readonly Dictionary<string, string?> _paths = new(StringComparer.Ordinal);

    public NodePaths(SurveyGroup root) => Add(root, "/data");

    /// <summary>The same nodes with their expressions in XPath.</summary>
    public void Expand(SurveyGroup group)
    {
        for (var index = 0; index < group.Children.Count; index++)
        {
            if (group.Children[index] is SurveyQuestion question)
            {
                group.Children[index] = question with { Relevant = Expand(question.Relevant), Constraint = Expand(question.Constraint), Calculation = Expand(question.Calculation) };
                continue;
            }
            var inner = (SurveyGroup)group.Children[index];
            Expand(inner);
            group.Children[index] = inner with { Relevant = Expand(inner.Relevant) };
        }
    }

    // Of a name that stands in two groups nobody knows which is meant: it stays, and is told as not translated.
    private string Expand(string expression) => !expression.Contains("${", StringComparison.Ordinal) ? expression
        : Reference().Replace(expression, match => _paths.GetValueOrDefault(match.Groups["name"].Value) ?? match.Value);

    private void Add(SurveyGroup group, string path)
    {
        foreach (var node in group.Children)
        {
            var own = $"{path}/{node.Name}";
            if (!_paths.TryAdd(node.Name, own))
                _paths[node.Name] = null;
            if (node is SurveyGroup inner)
                Add(inner, own);
        }
    }

    [GeneratedRegex(@"\$\{\s*(?<name>[^}]+?)\s*\}", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Reference();
}
