using System.Xml;
using Forms.Odm.Xml;

namespace Forms.Odm.Json;

/// <summary>Tells the elements of an ODM 2.0 JSON file as the XML reader tells those of an XML file.</summary>
internal sealed class JsonElements(Action<OdmElement> start, Action<string> text, Action end)
{
    public void Tell(JsonPart file)
    {
        if (file.Kind != JsonPartKind.Object)
            throw file.Wrong("is no object. The root object is ODM");
        var isWrapped = file.Members.Count == 1 && file.Members.ContainsKey(JsonNames.Root);
        var root = isWrapped ? file.Members[JsonNames.Root] : file;
        if (root.Kind == JsonPartKind.Object && !root.Members.ContainsKey("ODMVersion"))
            throw Refusal.NotOdmJson(root.Path, root.Line, root.Column);
        Tell(JsonNames.Root, root);
    }

    private void Tell(string name, JsonPart part)
    {
        if (part.Kind == JsonPartKind.Array || part.Kind == JsonPartKind.Number)
            throw part.Wrong($"is no object. An element {name} is an object");
        var element = new OdmElement("", OdmNames.Namespace20, name, part.Line, part.Column);
        foreach (var (member, value) in part.Members)
            AddAttribute(element, member, value);
        start(element);
        if (part.Kind == JsonPartKind.Text)
            TellText(part.Text);
        else
            TellInside(part);
        end();
    }

    private static void AddAttribute(OdmElement element, string name, JsonPart value)
    {
        if (string.Equals(name, JsonNames.Attributes, StringComparison.Ordinal))
        {
            foreach (var (full, foreign) in ObjectOf(value).Members)
                element.Attributes.Add(Foreign(full, foreign));
        }
        else if (name is JsonNames.Language or JsonNames.OtherLanguage)
        {
            element.Attributes.Add(new("xml", OdmNames.XmlNamespace, "lang", ValueOf(value)));
        }
        else if (value.IsValue && !name.StartsWith('_'))
        {
            element.Attributes.Add(new("", "", Named(name, value), value.Text));
        }
    }

    private static OdmAttribute Foreign(string full, JsonPart value) =>
        full.Split('}', 2) is [['{', .. { Length: > 0 } space], var name] ? new("", space, Named(name, value), ValueOf(value)) : throw value.Wrong("is named wrongly. Name it {namespace}name");

    private void TellInside(JsonPart part)
    {
        if (part.Members.TryGetValue(JsonNames.Inner, out var inner))
        {
            new XmlPieces(start, text, end).Tell(inner);
            return;
        }
        if (part.Members.TryGetValue(JsonNames.Content, out var content))
            TellText(ValueOf(content));
        foreach (var (name, child) in ChildrenOf(part))
        {
            if (string.Equals(name, JsonNames.Extensions, StringComparison.Ordinal))
                new XmlPieces(start, text, end).Tell(child);
            else
                Tell(Named(name, child), child);
        }
    }

    private static IEnumerable<(string Name, JsonPart Child)> ChildrenOf(JsonPart part)
    {
        var named = part.Members.Where(static member => !member.Key.StartsWith('_') ? !member.Value.IsValue && member.Key is not JsonNames.Language : Known(member)).ToList();
        if (!part.Members.TryGetValue(JsonNames.Order, out var order))
            return named.SelectMany(static member => ItemsOf(member.Value).Select(item => (member.Key, item)));
        var left = named.ToDictionary(static member => member.Key, static member => new Queue<JsonPart>(ItemsOf(member.Value)), StringComparer.Ordinal);
        var ordered = ArrayOf(order).Items.Select(name => (Name: ValueOf(name), Child: left.GetValueOrDefault(name.Text)?.TryDequeue(out var child) is true ? child : throw name.Wrong("names an element that is not there"))).ToList();
        return left.Values.Any(static queue => queue.Count > 0) ? throw order.Wrong("leaves elements out. Name each as often as it stands there, or take it out") : ordered;
    }

    private static bool Known(KeyValuePair<string, JsonPart> member) => member.Key switch
    {
        JsonNames.Extensions => true,
        JsonNames.Attributes or JsonNames.Content or JsonNames.OtherLanguage or JsonNames.Order => false,
        _ => throw member.Value.Wrong("is no name that ODM or this program knows"),
    };

    private static List<JsonPart> ItemsOf(JsonPart part) => part.Kind == JsonPartKind.Array ? part.Items : [part];

    private static JsonPart ObjectOf(JsonPart part) => part.Kind == JsonPartKind.Object ? part : throw part.Wrong("is no object");

    private static JsonPart ArrayOf(JsonPart part) => part.Kind == JsonPartKind.Array ? part : throw part.Wrong("is no array");

    private static string ValueOf(JsonPart part) => part.IsValue ? part.Text : throw part.Wrong("is no text");

    private static string Named(string name, JsonPart part)
    {
        try
        {
            return XmlConvert.VerifyNCName(name);
        }
        catch (Exception exception) when (exception is XmlException or ArgumentException)
        {
            throw part.Wrong("has a name that no element or attribute can have");
        }
    }

    private void TellText(string content)
    {
        if (content.Length > 0)
            text(content);
    }
}
