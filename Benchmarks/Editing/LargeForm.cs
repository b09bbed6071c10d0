using System.Globalization;
using System.Xml.Linq;
using Benchmarks.Studies;

namespace Benchmarks.Editing;

/// <summary>A study of one form: questions in two languages, code lists, range checks, and conditions that name other items.</summary>
internal sealed record LargeForm(string StudyOid, int Items)
{
    public const string FormOid = "F.LARGE";

    // As in forms of this length: some twenty groups, lists that several items share.
    private const int ItemsAGroup = 20;
    private const int ItemsAList = 5;
    private const int Codes = 5;
    private const int ConditionEvery = 8;
    private static readonly XNamespace Odm = "http://www.cdisc.org/ns/odm/v1.3";
    private readonly FormWords _words = new(Items);

    /// <summary>The item in the middle, and the name that the outline shows it by.</summary>
    public string Middle => Name(Items / 2);

    public XDocument Document() => new(new XElement(Odm + "ODM",
        new XAttribute("ODMVersion", "1.3.2"), new XAttribute("FileType", "Snapshot"), new XAttribute("FileOID", StudyOid), new XAttribute("CreationDateTime", "2026-01-01T00:00:00Z"),
        new XElement(Odm + "Study", new XAttribute("OID", StudyOid),
            new XElement(Odm + "GlobalVariables",
                new XElement(Odm + "StudyName", StudyOid), new XElement(Odm + "StudyDescription", "Made for measuring"), new XElement(Odm + "ProtocolName", StudyOid)),
            new XElement(Odm + "MetaDataVersion", new XAttribute("OID", "MDV.1"), new XAttribute("Name", "1"), FormDef(), Groups(), AllItems.Select(ItemDef), Lists(), Conditions()))));

    private IEnumerable<int> AllItems => Enumerable.Range(0, Items);

    private IEnumerable<int> ListedItems => AllItems.Where(item => item % 3 == 0);

    private static string Number(int number) => number.ToString("D3", CultureInfo.InvariantCulture);

    /// <summary>The OID of the item at a place.</summary>
    public static string ItemOid(int item) => $"I_{Number(item)}";

    private static string Name(int item) => $"Item number {Number(item)}";

    private static string GroupOid(int item) => $"IG_{Number(item / ItemsAGroup)}";

    private static string ListOid(int item) => $"CL_{Number(item / 3 / ItemsAList)}";

    private static string ConditionOid(int item) => $"CD_{Number(item)}";

    private static bool IsConditional(int item) => item % ConditionEvery == 1;

    private XElement FormDef() => new(Odm + "FormDef", new XAttribute("OID", FormOid), new XAttribute("Name", "Large form"), new XAttribute("Repeating", "No"),
        AllItems.Select(GroupOid).Distinct(StringComparer.Ordinal).Select(group => new XElement(Odm + "ItemGroupRef", new XAttribute("ItemGroupOID", group), new XAttribute("Mandatory", "Yes"))));

    private IEnumerable<XElement> Groups() => AllItems.GroupBy(GroupOid, StringComparer.Ordinal).Select(group => new XElement(Odm + "ItemGroupDef",
        new XAttribute("OID", group.Key), new XAttribute("Name", $"Group {group.Key}"), new XAttribute("Repeating", "No"),
        group.Select(item => new XElement(Odm + "ItemRef", new XAttribute("ItemOID", ItemOid(item)), new XAttribute("Mandatory", item % 2 == 0 ? "Yes" : "No"),
            IsConditional(item) ? new XAttribute("CollectionExceptionConditionOID", ConditionOid(item)) : null))));

    // Lists, numbers with range checks and texts, in turn.
    private XElement ItemDef(int item) => new(Odm + "ItemDef",
        new XAttribute("OID", ItemOid(item)), new XAttribute("Name", Name(item)), new XAttribute("DataType", (item % 3) switch { 0 => "text", 1 => "integer", _ => "text" }), new XAttribute("Length", "60"),
        new XElement(Odm + "Question", Texts(_words.Take(90))),
        item % 3 == 1 ? new[] { Check("GE", "0"), Check("LE", "900") } : null,
        item % 3 == 0 ? new XElement(Odm + "CodeListRef", new XAttribute("CodeListOID", ListOid(item))) : null);

    private static XElement Check(string comparator, string value) => new(Odm + "RangeCheck", new XAttribute("Comparator", comparator), new XAttribute("SoftHard", "Soft"),
        new XElement(Odm + "CheckValue", value), new XElement(Odm + "ErrorMessage", Texts("Please look at this number again")));

    private IEnumerable<XElement> Lists() => ListedItems.Select(ListOid).Distinct(StringComparer.Ordinal).Select(list => new XElement(Odm + "CodeList",
        new XAttribute("OID", list), new XAttribute("Name", $"List {list}"), new XAttribute("DataType", "text"),
        Enumerable.Range(1, Codes).Select(code => new XElement(Odm + "CodeListItem", new XAttribute("CodedValue", code), new XElement(Odm + "Decode", Texts(_words.Take(20)))))));

    private IEnumerable<XElement> Conditions() => AllItems.Where(IsConditional).Select(item => new XElement(Odm + "ConditionDef", new XAttribute("OID", ConditionOid(item)), new XAttribute("Name", ConditionOid(item)),
        new XElement(Odm + "Description", Texts(_words.Take(40))),
        new XElement(Odm + "FormalExpression", new XAttribute("Context", "StudyForms.1"), $"{ItemOid((item - 1) / 3 * 3)} = '2'")));

    private static IEnumerable<XElement> Texts(string english) => [Text("en", english), Text("ko", $"질문 {english}")];

    private static XElement Text(string language, string text) => new(Odm + "TranslatedText", new XAttribute(XNamespace.Xml + "lang", language), text);
}
