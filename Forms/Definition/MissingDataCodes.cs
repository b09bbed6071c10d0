using System.Xml;
using System.Xml.Linq;
using Forms.Entry;

namespace Forms;

/// <summary>The codes that may stand for missing data in every item of a study, such as NK.</summary>
/// <remarks>ODM has no place for them, so they stand as elements of a namespace of its own in MetaDataVersion, and go through import and export like any content beyond ODM.</remarks>
public static class MissingDataCodes
{
    private static readonly XNamespace Plan = VisitWindow.Namespace;
    private static readonly XName Element = Plan + "MissingDataCode", Meaning = Plan + "Meaning";

    /// <summary>The codes of a study.</summary>
    public static EquatableList<MissingDataCode> Of(StudyOutline outline)
    {
        ArgumentNullException.ThrowIfNull(outline);
        return Of(outline.MetaDataVersionVendor);
    }

    /// <summary>The codes of a study.</summary>
    public static EquatableList<MissingDataCode> Of(StudyDefinition study)
    {
        ArgumentNullException.ThrowIfNull(study);
        return Of(study.MetaDataVersionVendor);
    }

    /// <summary>The study with these codes. What else it says beyond ODM stays.</summary>
    public static StudyOutline Set(StudyOutline outline, IReadOnlyList<MissingDataCode> codes)
    {
        ArgumentNullException.ThrowIfNull(outline);
        ArgumentNullException.ThrowIfNull(codes);
        if (Of(outline).SequenceEqual(codes))
            return outline;
        var others = outline.MetaDataVersionVendor.Elements.Where(element => !IsCode(element));
        return outline with { MetaDataVersionVendor = outline.MetaDataVersionVendor with { Elements = others.Concat(codes.Select(ElementOf)).ToEquatableList() } };
    }

    private static EquatableList<MissingDataCode> Of(VendorContent content) => content.Elements.Where(IsCode).Select(Read).OfType<MissingDataCode>().ToEquatableList();

    private static bool IsCode(VendorElement element) => element.Namespace == VisitWindow.Namespace && element.Name == Element.LocalName;

    // One that cannot be understood stays in the file and counts for nothing.
    private static MissingDataCode? Read(VendorElement element)
    {
        try
        {
            var code = XElement.Parse(element.Xml);
            var texts = code.Elements(Meaning).Select(meaning => new TranslatedText { Language = (string?)meaning.Attribute(XNamespace.Xml + "lang"), Text = meaning.Value }).ToEquatableList();
            return (string?)code.Attribute("Code") is { Length: > 0 } text ? new(text, texts.Count == 0 ? null : new TranslatedTexts { Texts = texts }) : null;
        }
        catch (XmlException)
        {
            return null;
        }
    }

    private static VendorElement ElementOf(MissingDataCode code) => new(VisitWindow.Namespace, Element.LocalName, new XElement(
        Element,
        new XAttribute(XNamespace.Xmlns + "plan", VisitWindow.Namespace),
        new XAttribute("Code", code.Code),
        (code.Meaning?.Texts ?? []).Select(text => new XElement(Meaning, text.Language is null ? null : new XAttribute(XNamespace.Xml + "lang", text.Language), text.Text)),
        // Written as start and end tag also where it is empty, as canonical XML is.
        "").ToString(SaveOptions.DisableFormatting));
}
