using System.Text;
using Forms.Odm;
using Forms.Odm.Import;
using Forms.Odm.Xml;

namespace Forms.ClinicalData.Reading;

/// <summary>Makes items of ItemData elements, typed or not.</summary>
internal sealed class ItemParts(string odm, ReportBuilder report)
{
    private const string Untyped = "ItemData";

    /// <summary>The attribute, in our own namespace, that holds a value with characters that XML has not.</summary>
    public const string Base64 = "ValueBase64";

    private readonly KeptParts _kept = new(odm);

    public static bool IsItem(string name) => name.StartsWith(Untyped, StringComparison.Ordinal);

    public static bool IsTyped(string name) => name.Length > Untyped.Length && IsItem(name);

    public IEnumerable<ClinicalItem> Of(OdmElement group) => group.Elements.Where(child => string.Equals(child.Namespace, odm, StringComparison.Ordinal) && IsItem(child.Name)).Select(Read);

    public ClinicalItem Read(OdmElement element)
    {
        Aside.RestoreAttributes(element, report);
        report.Count(Untyped);
        var oid = element.Attribute("ItemOID") ?? "";
        if (oid.Length == 0)
            report.Warn(ClinicalFindings.KeyMissing, element, null, $"ItemOID of {element.Name} is empty or missing.");
        var isNull = element.Attribute("IsNull") == "Yes";
        return new()
        {
            ItemOid = oid, IsNull = isNull, Value = ValueOf(element, isNull), Line = element.Line, TransactionType = element.Attribute("TransactionType"),
            MeasurementUnitOid = element.Attribute("MeasurementUnitOID") ?? _kept.Own(element, "MeasurementUnitRef").FirstOrDefault()?.Attribute("MeasurementUnitOID"),
            DataType = element.Name.Length > Untyped.Length ? element.Name[Untyped.Length..] : null, ConflictCode = element.Attribute("Conflict"), Kept = KeptOf(element),
        };
    }

    private string? ValueOf(OdmElement element, bool isNull)
    {
        if (element.Attribute(Base64) is { } exact && TryDecode(exact) is { } decoded)
            return decoded;
        if (element.Attribute("Value") is { } value)
            return value;
        if (odm == OdmNames.Namespace20)
            return _kept.Own(element, "Value").FirstOrDefault()?.OwnText();
        return element.Name.Length == Untyped.Length || isNull ? null : element.OwnText();
    }

    private IReadOnlyList<KeptXml> KeptOf(OdmElement element)
    {
        var kept = _kept.Of(element, ["ItemOID", "Value", "IsNull", "TransactionType", "MeasurementUnitOID", "Conflict", Base64], ["MeasurementUnitRef", "Value"]);
        if (_kept.Own(element, "Value").Skip(1).ToList() is not { Count: > 0 } others)
            return kept;
        report.Warn(ClinicalFindings.SeveralValues, element, element.Attribute("ItemOID"), $"The item has {others.Count + 1} values; the first one counts, the others are kept beside it.");
        return [.. kept, .. others.Select(other => new KeptXml("Value", other.Namespace, CanonicalXml.Write(other)))];
    }

    private static string? TryDecode(string base64)
    {
        var bytes = new byte[base64.Length];
        return Convert.TryFromBase64String(base64, bytes, out var count) ? Encoding.UTF8.GetString(bytes, 0, count) : null;
    }
}
