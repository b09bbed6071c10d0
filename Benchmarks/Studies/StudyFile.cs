using System.Globalization;
using System.Xml.Linq;

namespace Benchmarks.Studies;

/// <summary>An ODM file of forms that are alike in shape and differ in text.</summary>
internal sealed record StudyFile(string StudyOid, int Forms, FormShape Shape)
{
    private static readonly XNamespace Odm = "http://www.cdisc.org/ns/odm/v1.3";

    public IEnumerable<string> FormOids => Enumerable.Range(1, Forms).Select(FormOid);

    public XDocument Document() => new(new XElement(Odm + "ODM",
        new XAttribute("ODMVersion", "1.3.2"), new XAttribute("FileType", "Snapshot"), new XAttribute("FileOID", StudyOid),
        new XAttribute("CreationDateTime", "2026-01-01T00:00:00Z"),
        new XElement(Odm + "Study", new XAttribute("OID", StudyOid),
            new XElement(Odm + "GlobalVariables",
                new XElement(Odm + "StudyName", StudyOid), new XElement(Odm + "StudyDescription", "Made for measuring"), new XElement(Odm + "ProtocolName", StudyOid)),
            new XElement(Odm + "MetaDataVersion", new XAttribute("OID", "MDV.1"), new XAttribute("Name", "1"), Definitions()))));

    private static string FormOid(int form) => $"F.{Number(form)}";

    private static string Number(int number) => number.ToString("D4", CultureInfo.InvariantCulture);

    private IEnumerable<XElement> Definitions() => new[] { Enumerable.Range(1, Forms).Select(FormDef), Enumerable.Range(1, Forms).Select(ItemGroupDef), Enumerable.Range(1, Forms).SelectMany(ItemDefs) }
        .SelectMany(definitions => definitions);

    private static XElement FormDef(int form) => new(Odm + "FormDef",
        new XAttribute("OID", FormOid(form)), new XAttribute("Name", $"Form {Number(form)}"), new XAttribute("Repeating", "No"),
        new XElement(Odm + "ItemGroupRef", new XAttribute("ItemGroupOID", $"IG.{Number(form)}"), new XAttribute("Mandatory", "Yes")));

    private XElement ItemGroupDef(int form) => new(Odm + "ItemGroupDef",
        new XAttribute("OID", $"IG.{Number(form)}"), new XAttribute("Name", $"Group {Number(form)}"), new XAttribute("Repeating", "No"),
        Enumerable.Range(1, Shape.Items).Select(item => new XElement(Odm + "ItemRef",
            new XAttribute("ItemOID", ItemOid(form, item)), new XAttribute("Mandatory", "No"))));

    private IEnumerable<XElement> ItemDefs(int form)
    {
        var words = new FormWords(form);
        return Enumerable.Range(1, Shape.Items).Select(item => ItemDef(
            ItemOid(form, item), words.Take(12), words.Take(item == Shape.Items ? Shape.LastQuestionLength : FormShape.QuestionLength)));
    }

    private static string ItemOid(int form, int item) => $"I.{Number(form)}.{Number(item)}";

    private static XElement ItemDef(string oid, string name, string question) => new(Odm + "ItemDef",
        new XAttribute("OID", oid), new XAttribute("Name", name), new XAttribute("DataType", "text"), new XAttribute("Length", "200"),
        new XElement(Odm + "Question", new XElement(Odm + "TranslatedText", new XAttribute(XNamespace.Xml + "lang", "en"), question)));
}
