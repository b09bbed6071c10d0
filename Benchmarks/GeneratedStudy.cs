using System.Globalization;
using System.Xml.Linq;

namespace Benchmarks;

/// <summary>A study whose forms are alike in shape, differ in text, and have about 20 KB of canonical JSON each.</summary>
internal sealed record GeneratedStudy(string StudyOid, int Forms)
{
    private const int ItemsPerForm = 60;
    private static readonly XNamespace Odm = "http://www.cdisc.org/ns/odm/v1.3";

    /// <summary>Writes the ODM file and returns its path.</summary>
    public string WriteTo(string folder)
    {
        var path = Path.Combine(folder, $"{StudyOid}.xml");
        new XDocument(new XElement(Odm + "ODM",
            new XAttribute("ODMVersion", "1.3.2"), new XAttribute("FileType", "Snapshot"), new XAttribute("FileOID", StudyOid),
            new XAttribute("CreationDateTime", "2026-01-01T00:00:00Z"),
            new XElement(Odm + "Study", new XAttribute("OID", StudyOid),
                new XElement(Odm + "GlobalVariables",
                    new XElement(Odm + "StudyName", StudyOid), new XElement(Odm + "StudyDescription", "Made for measuring"), new XElement(Odm + "ProtocolName", StudyOid)),
                new XElement(Odm + "MetaDataVersion", new XAttribute("OID", "MDV.1"), new XAttribute("Name", "1"), Definitions())))).Save(path);
        return path;
    }

    private static string Number(int number) => number.ToString("D4", CultureInfo.InvariantCulture);

    private IEnumerable<XElement> Definitions()
    {
        var forms = Enumerable.Range(1, Forms).Select(Number).ToList();
        var items = forms.SelectMany(form => Enumerable.Range(1, ItemsPerForm).Select(item => $"{form}.{Number(item)}")).ToList();
        return forms.Select(FormDef).Concat(forms.Select(ItemGroupDef)).Concat(items.Select(ItemDef));
    }

    private static XElement FormDef(string form) => new(Odm + "FormDef",
        new XAttribute("OID", $"F.{form}"), new XAttribute("Name", $"Form {form}"), new XAttribute("Repeating", "No"),
        new XElement(Odm + "ItemGroupRef", new XAttribute("ItemGroupOID", $"IG.{form}"), new XAttribute("Mandatory", "Yes")));

    private static XElement ItemGroupDef(string form) => new(Odm + "ItemGroupDef",
        new XAttribute("OID", $"IG.{form}"), new XAttribute("Name", $"Group {form}"), new XAttribute("Repeating", "No"),
        Enumerable.Range(1, ItemsPerForm).Select(item => new XElement(Odm + "ItemRef",
            new XAttribute("ItemOID", $"I.{form}.{Number(item)}"), new XAttribute("Mandatory", "No"))));

    private static XElement ItemDef(string item) => new(Odm + "ItemDef",
        new XAttribute("OID", $"I.{item}"), new XAttribute("Name", $"Item {item}"), new XAttribute("DataType", "text"), new XAttribute("Length", "200"),
        new XElement(Odm + "Question", new XElement(Odm + "TranslatedText", new XAttribute(XNamespace.Xml + "lang", "en"),
            $"Describe observation {item} at this visit, including onset, duration, severity and any action that was taken.")));
}
