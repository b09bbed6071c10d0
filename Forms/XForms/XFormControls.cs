using Forms.Odm.Xml;
using Forms.Surveys;

namespace Forms.XForms;

/// <summary>What the body shows: the control or group of each node, and in which order.</summary>
internal sealed class XFormControls
{
    private readonly Dictionary<string, (OdmElement Element, int Order)> _byPath = new(StringComparer.Ordinal);
    private readonly HashSet<string> _repeats = new(StringComparer.Ordinal);
    private readonly Dictionary<string, string> _pathsOfBinds;

    public XFormControls(XFormParts form, SurveyReport report, IReadOnlySet<string> nodes)
    {
        _pathsOfBinds = form.Model.Elements.Where(static bind => bind.Name is "bind" && XFormParts.Attribute(bind, "id").Length > 0)
            .DistinctBy(static bind => XFormParts.Attribute(bind, "id"), StringComparer.Ordinal)
            .ToDictionary(static bind => XFormParts.Attribute(bind, "id"), static bind => XFormParts.Attribute(bind, "nodeset"), StringComparer.Ordinal);
        if (form.Body is { } body)
            Walk(body, $"/{form.Root.Name}", report, nodes);
    }

    /// <summary>The control or group of a node; null for a node that the body does not show.</summary>
    public OdmElement? Of(string path) => _byPath.TryGetValue(path, out var found) ? found.Element : null;

    /// <summary>Its place in the order of the body, from 0; null for a node that the body does not show.</summary>
    public int? OrderOf(string path) => _byPath.TryGetValue(path, out var found) ? found.Order : null;

    public bool Repeats(string path) => _repeats.Contains(path);

    private void Walk(OdmElement parent, string context, SurveyReport report, IReadOnlySet<string> nodes)
    {
        foreach (var element in parent.Elements.Where(static element => element.Name is "group" or "repeat" or "input" or "select" or "select1" or "upload" or "trigger" or "range" or "rank" or "secret" or "odk:rank"))
        {
            var path = PathOf(element, context);
            if (path is not null && !nodes.Contains(path))
                report.Error(SurveyFindings.NodeMissing, XFormParts.Place(element), path, $"The {element.Name} is for the node '{path}', which the instance does not have. Add the node, or correct the path.");
            else if (path is not null)
                _byPath.TryAdd(path, (element, _byPath.Count));
            if (path is not null && element.Name is "repeat")
                _repeats.Add(path);
            if (element.Name is "group" or "repeat")
                Walk(element, path ?? context, report, nodes);
        }
    }

    private string? PathOf(OdmElement element, string context)
    {
        if (_pathsOfBinds.TryGetValue(XFormParts.Attribute(element, "bind"), out var bound))
            return bound;
        var path = XFormParts.Attribute(element, "ref") is { Length: > 0 } reference ? reference : XFormParts.Attribute(element, "nodeset");
        return path.Length == 0 ? null : XFormParts.Path(path, context);
    }
}
