using Forms.Odm.Xml;
using Forms.Surveys;

namespace Forms.XForms;

/// <summary>The parts of a form, found by their names whatever their namespace: files differ in which they give.</summary>
internal sealed class XFormParts
{
    private XFormParts(OdmElement model, OdmElement? body, OdmElement root, string title) => (Model, Body, Root, Title) = (model, body, root, title);

    public OdmElement Model { get; }

    public OdmElement? Body { get; }

    /// <summary>The node around all questions.</summary>
    public OdmElement Root { get; }

    public string Title { get; }

    /// <exception cref="Importing.FileRefusedException">It has no model or no instance.</exception>
    public static XFormParts Find(OdmElement file)
    {
        var head = Child(file, "head");
        var model = head is null ? null : Child(head, "model");
        if (model is null)
            throw XFormRefusals.NoForm("it has no model", file.Line, file.Column);
        var root = model.Elements.Where(static element => element.Name is "instance").SelectMany(static instance => instance.Elements).FirstOrDefault();
        return root is null
            ? throw XFormRefusals.NoForm("its model has no instance", model.Line, model.Column)
            : new(model, Child(file, "body"), root, Child(head!, "title")?.OwnText().Trim() ?? "");
    }

    public static OdmElement? Child(OdmElement element, string name) => element.Elements.FirstOrDefault(child => string.Equals(child.Name, name, StringComparison.Ordinal));

    /// <summary>The value of an attribute, whatever its namespace; empty where there is none.</summary>
    public static string Attribute(OdmElement? element, string name) =>
        (element?.Attributes ?? []).Where(attribute => string.Equals(attribute.Name, name, StringComparison.Ordinal)).Select(static attribute => attribute.Value.Trim()).FirstOrDefault("");

    public static SurveyPlace Place(OdmElement element) => new("", element.Line, element.Column);

    /// <summary>A path from another: <c>age</c> in <c>/data/g</c> is <c>/data/g/age</c>.</summary>
    public static string Path(string path, string context)
    {
        if (path.StartsWith('/'))
            return path;
        var names = context.Split('/', StringSplitOptions.RemoveEmptyEntries).ToList();
        foreach (var name in path.Split('/', StringSplitOptions.RemoveEmptyEntries).Where(static name => name is not "." and not "current()"))
        {
            if (name is not "..")
                names.Add(name);
            else if (names.Count > 0)
                names.RemoveAt(names.Count - 1);
        }
        return $"/{string.Join('/', names)}";
    }
}
