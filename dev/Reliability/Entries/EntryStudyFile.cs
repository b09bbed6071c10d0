using System.Globalization;
using System.Xml.Linq;

namespace Reliability.Entries;

/// <summary>A study of one visit, as an ODM file: forms with a group of numbers, each with a soft and a hard check.</summary>
/// <param name="StudyOid">OID of the study.</param>
/// <param name="Forms">How many forms the visit has.</param>
/// <param name="Items">How many items a form has.</param>
public sealed record EntryStudyFile(string StudyOid, int Forms, int Items)
{
    /// <summary>OID of its visit.</summary>
    public const string StudyEventOid = "SE.1";

    private static readonly XNamespace Odm = "http://www.cdisc.org/ns/odm/v1.3";

    /// <summary>OID of a form, from 1.</summary>
    public static string FormOid(int form) => string.Create(CultureInfo.InvariantCulture, $"F.{form}");

    /// <summary>OID of the group of a form.</summary>
    public static string ItemGroupOid(int form) => string.Create(CultureInfo.InvariantCulture, $"IG.{form}");

    /// <summary>OID of an item of a form, from 1.</summary>
    public static string ItemOid(int form, int item) => string.Create(CultureInfo.InvariantCulture, $"I.{form}.{item}");

    /// <summary>Writes the file and returns its path.</summary>
    public string WriteTo(string folder)
    {
        var path = Path.Combine(folder, $"{StudyOid}.xml");
        new XDocument(new XElement(Odm + "ODM",
            new XAttribute("ODMVersion", "1.3.2"), new XAttribute("FileType", "Snapshot"), new XAttribute("FileOID", StudyOid), new XAttribute("CreationDateTime", "2026-01-01T00:00:00Z"),
            new XElement(Odm + "Study", new XAttribute("OID", StudyOid),
                new XElement(Odm + "GlobalVariables", new XElement(Odm + "StudyName", StudyOid), new XElement(Odm + "StudyDescription", "Made to be entered"), new XElement(Odm + "ProtocolName", StudyOid)),
                new XElement(Odm + "MetaDataVersion", new XAttribute("OID", "MDV.1"), new XAttribute("Name", "1"), Definitions())))).Save(path);
        return path;
    }

    private IEnumerable<XElement> Definitions() =>
    [
        new XElement(Odm + "Protocol", new XElement(Odm + "StudyEventRef", new XAttribute("StudyEventOID", StudyEventOid), new XAttribute("Mandatory", "Yes"))),
        new XElement(Odm + "StudyEventDef", new XAttribute("OID", StudyEventOid), new XAttribute("Name", "Visit"), new XAttribute("Repeating", "No"), new XAttribute("Type", "Scheduled"),
            All(form => new XElement(Odm + "FormRef", new XAttribute("FormOID", FormOid(form)), new XAttribute("Mandatory", "Yes")))),
        .. All(form => new XElement(Odm + "FormDef", new XAttribute("OID", FormOid(form)), new XAttribute("Name", $"Form {form}"), new XAttribute("Repeating", "No"),
            new XElement(Odm + "ItemGroupRef", new XAttribute("ItemGroupOID", ItemGroupOid(form)), new XAttribute("Mandatory", "Yes")))),
        .. All(form => new XElement(Odm + "ItemGroupDef", new XAttribute("OID", ItemGroupOid(form)), new XAttribute("Name", $"Group {form}"), new XAttribute("Repeating", "No"),
            Enumerable.Range(1, Items).Select(item => new XElement(Odm + "ItemRef", new XAttribute("ItemOID", ItemOid(form, item)), new XAttribute("Mandatory", "No"))))),
        .. Enumerable.Range(1, Forms).SelectMany(form => Enumerable.Range(1, Items).Select(item => ItemDef(form, item))),
    ];

    private IEnumerable<XElement> All(Func<int, XElement> make) => Enumerable.Range(1, Forms).Select(make);

    private static XElement ItemDef(int form, int item) => new(Odm + "ItemDef",
        new XAttribute("OID", ItemOid(form, item)), new XAttribute("Name", $"Item {form}.{item}"), new XAttribute("DataType", "integer"), new XAttribute("Length", "9"),
        new XElement(Odm + "Question", new XElement(Odm + "TranslatedText", new XAttribute(XNamespace.Xml + "lang", "en"), $"How much is {form}.{item}?")),
        RangeCheck("Soft", "800000000"), RangeCheck("Hard", "900000000"));

    private static XElement RangeCheck(string softHard, string most) => new(Odm + "RangeCheck",
        new XAttribute("Comparator", "LE"), new XAttribute("SoftHard", softHard), new XElement(Odm + "CheckValue", most));
}
