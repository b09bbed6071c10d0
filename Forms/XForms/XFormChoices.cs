using System.Text.RegularExpressions;
using Forms.Odm.Xml;
using Forms.Surveys;

namespace Forms.XForms;

/// <summary>Reads the choices of a control: its own items, or those of an instance that it names.</summary>
internal sealed partial class XFormChoices(XFormParts form, XFormTexts texts, Dictionary<string, List<SurveyChoice>> lists, SurveyReport report)
{
    /// <summary>The name of its list, with the choices put among the lists of the form; null where it has none.</summary>
    public string? Read(OdmElement control, string path)
    {
        if (XFormParts.Child(control, "itemset") is { } itemset && Instance().Match(XFormParts.Attribute(itemset, "nodeset")) is { Success: true } match)
            return ReadInstance(match.Groups["id"].Value, itemset);
        if (control.Name is not ("select" or "select1"))
            return null;
        Add(path, control.Elements.Where(static item => item.Name is "item").Select(item => (item, Code: XFormParts.Child(item, "value")?.OwnText().Trim() ?? "", Label: texts.Of(XFormParts.Child(item, "label")))));
        return path;
    }

    private string? ReadInstance(string id, OdmElement itemset)
    {
        var instance = form.Model.Elements.FirstOrDefault(element => element.Name is "instance" && string.Equals(XFormParts.Attribute(element, "id"), id, StringComparison.Ordinal));
        // A list in a file outside: the item is a text.
        if (instance is null || XFormParts.Attribute(instance, "src").Length > 0)
        {
            report.Warn(SurveyFindings.KeptAside, XFormParts.Place(itemset), id, $"The choices '{id}' are in a file of their own; the item is a text, and the name is kept.");
            return null;
        }
        if (lists.ContainsKey(id))
            return id;
        var (value, label) = (Reference(itemset, "value", "name"), Reference(itemset, "label", "label"));
        Add(id, instance.Elements.SelectMany(static root => root.Elements).Select(item => (item, Code: XFormParts.Child(item, value)?.OwnText().Trim() ?? "", Label: LabelOf(item, label))));
        return id;
    }

    private TranslatedTexts? LabelOf(OdmElement item, string label) =>
        XFormParts.Child(item, "itextId") is { } id ? texts.ById(id.OwnText().Trim()) : texts.Of(XFormParts.Child(item, label));

    private static string Reference(OdmElement itemset, string child, string otherwise) =>
        XFormParts.Attribute(XFormParts.Child(itemset, child), "ref") is { Length: > 0 } name && !name.Contains('(', StringComparison.Ordinal) ? name : otherwise;

    private void Add(string list, IEnumerable<(OdmElement Item, string Code, TranslatedTexts? Label)> found)
    {
        var (choices, codes) = (new List<SurveyChoice>(), new HashSet<string>(StringComparer.Ordinal));
        foreach (var (item, code, label) in found)
        {
            if (code.Length == 0)
                report.Error(SurveyFindings.ChoiceEmpty, XFormParts.Place(item), list, "The choice has no value. Write it.");
            else if (codes.Add(code))
                choices.Add(new(code, label, KeptOf(item)));
            else
                report.Error(SurveyFindings.ChoiceTwice, XFormParts.Place(item), list, $"The value '{code}' stands twice in the list '{list}'. Give each choice a value of its own.");
        }
        lists[list] = choices;
    }

    // Columns of an instance by which choices are filtered.
    private static EquatableList<VendorElement> KeptOf(OdmElement item) => item.Elements
        .Where(static child => child.Name is not ("value" or "label" or "name" or "itextId"))
        .Select(static child => Surveys.Building.SurveyKept.Text("Column", child.Name, child.OwnText())).ToEquatableList();

    [GeneratedRegex(@"^instance\(\s*['""](?<id>[^'""]+)['""]\s*\)", RegexOptions.CultureInvariant | RegexOptions.ExplicitCapture, 1000)]
    private static partial Regex Instance();
}
