using Forms.Odm;
using Forms.Odm.Xml;
using Forms.Surveys;
using Forms.Surveys.Building;

namespace Forms.XForms;

/// <summary>Makes groups and questions of the nodes of the instance, each with its bind and its control.</summary>
internal sealed class XFormNodes(XFormParts form, XFormControls controls, XFormTexts texts, XFormChoices choices, SurveyReport report)
{
    private static readonly string[] Understood = ["nodeset", "id", "relevant", "constraint", "constraintMsg", "calculate", "required", "ref", "bind", "class"];

    private readonly Dictionary<string, OdmElement> _binds = form.Model.Elements.Where(static bind => bind.Name is "bind")
        .GroupBy(bind => XFormParts.Path(XFormParts.Attribute(bind, "nodeset"), $"/{form.Root.Name}"), StringComparer.Ordinal)
        .ToDictionary(static group => group.Key, static group => group.First(), StringComparer.Ordinal);

    public void Read(OdmElement parent, string path, SurveyGroup into)
    {
        var (found, order) = (new List<(SurveyNode Node, int Order)>(), -1);
        foreach (var element in parent.Elements.Where(element => !IsMeta(element)))
        {
            var own = $"{path}/{element.Name}";
            // The template of a repeat, then its first repetition.
            if (controls.Repeats(own) && found.Exists(other => string.Equals(other.Node.Name, element.Name, StringComparison.Ordinal)))
                continue;
            SurveyNode node = element.Elements.Any() || controls.Repeats(own) ? Group(element, own) : Question(element, own);
            order = FirstOrder(element, own) ?? order;
            found.Add((node, order));
        }
        // As the body shows them; what it does not show stays behind what stands before it.
        into.Children.AddRange(found.OrderBy(static pair => pair.Order).Select(static pair => pair.Node));
    }

    public static IEnumerable<string> Paths(OdmElement element, string path) =>
        element.Elements.SelectMany(child => Paths(child, $"{path}/{child.Name}")).Prepend(path);

    // Who filled it in and when: the system's own business.
    private bool IsMeta(OdmElement element)
    {
        if (element.Name is not "meta")
            return false;
        report.Tell(FindingSeverity.Info, SurveyFindings.FromDevice, "meta", XFormParts.Place(element), static _ => "What 'meta' holds (the id of each filled-in form and the like) is no part of the form; it is not imported.");
        return true;
    }

    private int? FirstOrder(OdmElement element, string path) => Paths(element, path).Select(controls.OrderOf).Min();

    private SurveyGroup Group(OdmElement element, string path)
    {
        var (bind, control) = (_binds.GetValueOrDefault(path), controls.Of(path));
        var group = new SurveyGroup(element.Name, XFormParts.Place(element))
        {
            Repeats = controls.Repeats(path), Label = texts.Of(control is null ? null : XFormParts.Child(control, "label")), Relevant = XFormParts.Attribute(bind, "relevant"), Kept = Kept(bind, control),
        };
        Read(element, path, group);
        return group;
    }

    private SurveyQuestion Question(OdmElement element, string path)
    {
        var (bind, control) = (_binds.GetValueOrDefault(path), controls.Of(path));
        var message = XFormParts.Attribute(bind, "constraintMsg");
        var list = control is null ? null : choices.Read(control, string.Join('.', path.Split('/')[2..]));
        return new SurveyQuestion(element.Name, XFormParts.Place(control ?? element), DataType(XFormParts.Attribute(bind, "type")))
        {
            Label = texts.Of(control is null ? null : XFormParts.Child(control, "label")),
            Relevant = XFormParts.Attribute(bind, "relevant"),
            Constraint = XFormParts.Attribute(bind, "constraint"),
            ConstraintMessage = texts.Of(message) ?? Importing.Texts.Of(message),
            Calculation = XFormParts.Attribute(bind, "calculate"),
            IsRequired = RequiredWord.IsYes(XFormParts.Attribute(bind, "required")),
            List = list,
            IsMultiple = control?.Name is "select" && list is not null,
            Kept = Kept(bind, control, element.OwnText()),
        };
    }

    private EquatableList<VendorElement> Kept(OdmElement? bind, OdmElement? control, string value = "")
    {
        var kept = new List<VendorElement>();
        foreach (var attribute in bind?.Attributes.Where(attribute => !Understood.Contains(attribute.Name, StringComparer.Ordinal) || (attribute.Name is "required" && RequiredWord.IsCondition(attribute.Value))) ?? [])
            kept.Add(SurveyKept.Text("Bind", attribute.Name, attribute.Value));
        if (control is not null)
            kept.Add(SurveyKept.Text("Control", "element", control.Name));
        foreach (var attribute in control?.Attributes.Where(static attribute => !Understood.Contains(attribute.Name, StringComparer.Ordinal)) ?? [])
            kept.Add(SurveyKept.Text("Control", attribute.Name, attribute.Value));
        if (control is not null && XFormParts.Child(control, "hint") is { } hint)
            kept.AddRange((texts.Of(hint)?.Texts ?? []).Select(static text => SurveyKept.Text("Hint", text.Language ?? "", text.Text)));
        if (control is not null && XFormParts.Child(control, "itemset") is { } itemset)
            kept.Add(SurveyKept.Text("Control", "itemset", XFormParts.Attribute(itemset, "nodeset")));
        if (!string.IsNullOrWhiteSpace(value))
            kept.Add(SurveyKept.Text("Node", "value", value));
        return kept.ToEquatableList();
    }

    private static string DataType(string type) => type[(type.IndexOf(':', StringComparison.Ordinal) + 1)..] switch
    {
        "int" or "integer" or "long" => "integer",
        "decimal" or "double" or "float" => "float",
        "date" => "date",
        "time" => "time",
        "dateTime" => "datetime",
        "boolean" => "boolean",
        _ => "text",
    };
}
