using Forms.Odm.Xml;

namespace Forms.Surveys.Building;

/// <summary>Writes down what has no place in ODM.</summary>
internal static class SurveyKept
{
    /// <summary>Namespace of what an XLSForm or an XForm says beyond ODM.</summary>
    public const string Namespace = "urn:study-forms:survey:1";

    private const string XmlNamespace = "http://www.w3.org/XML/1998/namespace";

    /// <summary>A named text.</summary>
    public static VendorElement Text(string element, string name, string text)
    {
        var made = new OdmElement("", Namespace, element, 0, 0) { Attributes = { new("", "", "Name", name) } };
        made.Add(text);
        return Written(made);
    }

    /// <summary>A group that becomes no ItemGroupDef: where it stood, when it was shown, and its label.</summary>
    public static VendorElement Group(SurveyGroup group, string path)
    {
        var made = new OdmElement("", Namespace, "Group", 0, 0) { Attributes = { new("", "", "Path", path) } };
        if (group.Relevant.Length > 0)
            made.Attributes.Add(new("", "", "Relevant", group.Relevant));
        foreach (var text in group.Label?.Texts ?? [])
        {
            var label = new OdmElement("", Namespace, "Label", 0, 0);
            if (text.Language is { } language)
                label.Attributes.Add(new("xml", XmlNamespace, "lang", language));
            label.Add(text.Text);
            made.Add(label);
        }
        foreach (var kept in group.Kept)
        {
            var element = new OdmElement("", Namespace, "Kept", 0, 0);
            element.Add(kept.Xml);
            made.Add(element);
        }
        return Written(made);
    }

    private static VendorElement Written(OdmElement element) => new(element.Namespace, element.Name, CanonicalXml.Write(element));
}
