using System.Globalization;
using System.Xml.Linq;

namespace Reliability.Studies;

/// <summary>One ODM file with several studies of small forms: about 2 KB of canonical JSON each, alike in shape, different in text.</summary>
/// <param name="Prefix">The studies are called <c>PREFIX-1</c>, <c>PREFIX-2</c> …; letters, digits and hyphens.</param>
/// <param name="Forms">How many forms altogether.</param>
/// <param name="FormsPerStudy">How many go out with one request, in one transaction.</param>
public sealed record SmallStudies(string Prefix, int Forms, int FormsPerStudy)
{
    private const int ItemsPerForm = 6;
    private static readonly XNamespace Odm = "http://www.cdisc.org/ns/odm/v1.3";

    /// <summary>The OIDs of the studies.</summary>
    public IReadOnlyList<string> StudyOids =>
        [.. Enumerable.Range(1, (Forms + FormsPerStudy - 1) / FormsPerStudy).Select(number => FormattableString.Invariant($"{Prefix}-{number}"))];

    /// <summary>Writes the file and returns its path.</summary>
    public string WriteTo(string folder)
    {
        var path = Path.Combine(folder, $"{Prefix}.xml");
        new XDocument(new XElement(Odm + "ODM",
            new XAttribute("ODMVersion", "1.3.2"), new XAttribute("FileType", "Snapshot"), new XAttribute("FileOID", Prefix),
            new XAttribute("CreationDateTime", "2026-01-01T00:00:00Z"),
            StudyOids.Select((study, index) => Study(study, Math.Min(FormsPerStudy, Forms - (index * FormsPerStudy)))))).Save(path);
        return path;
    }

    private static XElement Study(string oid, int forms) => new(Odm + "Study", new XAttribute("OID", oid),
        new XElement(Odm + "GlobalVariables",
            new XElement(Odm + "StudyName", oid), new XElement(Odm + "StudyDescription", "Made to be counted"), new XElement(Odm + "ProtocolName", oid)),
        new XElement(Odm + "MetaDataVersion", new XAttribute("OID", "MDV.1"), new XAttribute("Name", "1"), Definitions(oid, forms)));

    private static IEnumerable<XElement> Definitions(string study, int count)
    {
        var forms = Enumerable.Range(1, count).Select(Number).ToList();
        var items = forms.SelectMany(form => Enumerable.Range(1, ItemsPerForm).Select(item => $"{form}.{Number(item)}")).ToList();
        return forms.Select(FormDef).Concat(forms.Select(ItemGroupDef)).Concat(items.Select(item => ItemDef(study, item)));
    }

    private static string Number(int number) => number.ToString("D4", CultureInfo.InvariantCulture);

    private static XElement FormDef(string form) => new(Odm + "FormDef",
        new XAttribute("OID", $"F.{form}"), new XAttribute("Name", $"Form {form}"), new XAttribute("Repeating", "No"),
        new XElement(Odm + "ItemGroupRef", new XAttribute("ItemGroupOID", $"IG.{form}"), new XAttribute("Mandatory", "Yes")));

    private static XElement ItemGroupDef(string form) => new(Odm + "ItemGroupDef",
        new XAttribute("OID", $"IG.{form}"), new XAttribute("Name", $"Group {form}"), new XAttribute("Repeating", "No"),
        Enumerable.Range(1, ItemsPerForm).Select(item => new XElement(Odm + "ItemRef",
            new XAttribute("ItemOID", $"I.{form}.{Number(item)}"), new XAttribute("Mandatory", "No"))));

    private static XElement ItemDef(string study, string item) => new(Odm + "ItemDef",
        new XAttribute("OID", $"I.{item}"), new XAttribute("Name", $"Item {item}"), new XAttribute("DataType", "text"), new XAttribute("Length", "200"),
        new XElement(Odm + "Question", new XElement(Odm + "TranslatedText", new XAttribute(XNamespace.Xml + "lang", "en"),
            $"Describe observation {item} of {study} at this visit, including onset, duration, severity and any action that was taken.")));
}
