using System.Xml;
using Forms.Odm.Xml;

namespace Forms.Odm.Export;

/// <summary>Writes the attributes of one element.</summary>
internal readonly struct AttributeOutput(XmlWriter xml, VendorPrefixes prefixes, string odmNamespace)
{
    /// <summary>Writes what can be an attribute and gives the rest, which must be written as elements.</summary>
    public List<VendorAttribute> Write(ReadOnlySpan<OutAttribute> attributes, EquatableList<VendorAttribute> vendor)
    {
        var plain = vendor.Count == 0 ? null : Plain(vendor);
        List<string>? missing = null;
        foreach (var attribute in attributes)
        {
            // A value that did not fit the model stands among the vendor's, under its own name.
            string? unfit = null;
            if (attribute.Value is null)
                plain?.Remove(attribute.Name, out unfit);
            if (!Write(attribute, attribute.Value ?? unfit))
                (missing ??= []).Add(attribute.Name);
        }
        foreach (var (name, value) in plain ?? [])
            WriteAside(name, value);
        if (missing is not null)
            WriteAside(AsideNames.Missing, string.Join(' ', missing));
        return vendor.Count == 0 ? [] : WriteVendor(vendor);
    }

    private static Dictionary<string, string> Plain(EquatableList<VendorAttribute> vendor) =>
        vendor.Where(attribute => attribute.Namespace.Length == 0 && !IsReserved(attribute)).DistinctBy(attribute => attribute.Name, StringComparer.Ordinal)
            .ToDictionary(attribute => attribute.Name, attribute => attribute.Value, StringComparer.Ordinal);

    // False: missing, and a replacement stands there.
    private bool Write(OutAttribute attribute, string? value)
    {
        if (value is null)
        {
            if (attribute.Replacement is not null)
                WritePlain(attribute.Name, attribute.Replacement);
            return attribute.Replacement is null;
        }
        if (attribute.IsValid(value))
        {
            WritePlain(attribute.Name, value);
            return true;
        }
        if (attribute.Replacement is not null)
            WritePlain(attribute.Name, attribute.Replacement);
        WriteAside(attribute.Name, value);
        return true;
    }

    private List<VendorAttribute> WriteVendor(EquatableList<VendorAttribute> vendor)
    {
        var written = new HashSet<(string, string)>();
        var rest = new List<VendorAttribute>();
        foreach (var attribute in vendor)
        {
            if (!written.Add((attribute.Namespace, attribute.Name)) || IsReserved(attribute) || string.Equals(attribute.Namespace, odmNamespace, StringComparison.Ordinal))
                rest.Add(attribute);
            else if (string.Equals(attribute.Namespace, OdmNames.XmlNamespace, StringComparison.Ordinal))
                WriteAside(AsideNames.XmlPrefix + attribute.Name, attribute.Value);
            else if (attribute.Namespace.Length > 0)
                xml.WriteAttributeString(prefixes.Of(attribute.Namespace), attribute.Name, attribute.Namespace, attribute.Value);
        }
        return rest;
    }

    private static bool IsReserved(VendorAttribute attribute) =>
        attribute is { Namespace.Length: 0, Name: AsideNames.Missing or AsideNames.Added };

    private void WritePlain(string name, string value)
    {
        if (string.Equals(name, OdmNames.LanguageAttribute, StringComparison.Ordinal))
            xml.WriteAttributeString("xml", "lang", OdmNames.XmlNamespace, value);
        else
            xml.WriteAttributeString(name, value);
    }

    private void WriteAside(string name, string value)
    {
        var aside = string.Equals(name, OdmNames.LanguageAttribute, StringComparison.Ordinal) ? AsideNames.XmlPrefix + "lang" : name;
        xml.WriteAttributeString(prefixes.Of(AsideNames.Namespace), aside, AsideNames.Namespace, value);
    }
}
