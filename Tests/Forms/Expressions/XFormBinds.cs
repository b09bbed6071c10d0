using System.Xml.Linq;
using Forms;

namespace Tests.Forms.Expressions;

/// <summary>The binds of an XForm, as much of a form as translating their expressions needs.</summary>
internal static class XFormBinds
{
    private static readonly XNamespace XForms = "http://www.w3.org/2002/xforms";

    public static (FormDefinition Form, IReadOnlyList<(string Item, string Expression)> Expressions) Read(string path)
    {
        var binds = XDocument.Load(path).Descendants(XForms + "bind").ToList();
        var items = binds.Select(bind => new ItemDef { Oid = NameOf(bind), Name = NameOf(bind), DataType = (string?)bind.Attribute("type") is "int" ? "integer" : "text" }).ToList();
        var form = new FormDefinition
        {
            StudyOid = "S",
            FormDef = new() { Oid = "F", Name = "F", ItemGroupRefs = [new() { ItemGroupOid = "G" }] },
            ItemGroupDefs = [new() { Oid = "G", Name = "G", ItemRefs = [.. items.Select(item => new ItemRef { ItemOid = item.Oid })] }],
            ItemDefs = [.. items],
        };
        var expressions = binds.SelectMany(bind => new[] { "relevant", "constraint", "calculate" }.Select(name => (NameOf(bind), Text: (string?)bind.Attribute(name))))
            .Where(pair => pair.Text is not null).Select(pair => (pair.Item1, pair.Text!));
        return (form, [.. expressions]);
    }

    private static string NameOf(XElement bind) => ((string)bind.Attribute("nodeset")!).Split('/')[^1];
}
