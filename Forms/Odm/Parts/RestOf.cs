using Forms.Odm.Import;
using Forms.Odm.Xml;

namespace Forms.Odm.Parts;

/// <summary>Keeps what ODM does not know of an element, and tells of it.</summary>
internal static class RestOf
{
    public static VendorContent Keep(OdmElement element, PartContext context, HashSet<object> taken, bool ownText)
    {
        if (!ownText)
            TellStrayText(element, context);
        var attributes = new List<VendorAttribute>();
        foreach (var attribute in element.Attributes)
        {
            if (taken.Contains(attribute) || (attribute.Namespace.Length == 0 && taken.Contains(attribute.Name)))
                continue;
            TellAttribute(element, attribute, context);
            attributes.Add(new VendorAttribute(attribute.Namespace, attribute.Name, attribute.Value));
        }
        var elements = new List<VendorElement>();
        foreach (var child in element.Elements.Where(child => !taken.Contains(child)))
            elements.Add(Keep(child, element, context.Report, context.OdmNamespace));
        return attributes.Count == 0 && elements.Count == 0
            ? VendorContent.None
            : new VendorContent { Attributes = VendorOrder.Sorted(attributes), Elements = elements.ToEquatableList() };
    }

    /// <summary>Keeps one element beyond ODM.</summary>
    public static VendorElement Keep(OdmElement child, OdmElement parent, ReportBuilder report, string odmNamespace)
    {
        if (string.Equals(child.Namespace, OdmNames.Namespace20, StringComparison.Ordinal))
            Tell20(report, child, $"{parent.Name}/{child.Name}", $"{child.Name} of {parent.Name}");
        else if (string.Equals(child.Namespace, odmNamespace, StringComparison.Ordinal))
            report.Warn(ImportFindings.UnknownElement, child, parent.Attribute("OID"), $"{child.Name} is not expected (here, or a second time) in {parent.Name}; kept as it came.");
        else
            TellVendor(report, child.Namespace, child.Line, child.Column);
        if (IsAttachment(child) || child.Elements.Any(IsAttachment))
            report.Tell(FindingSeverity.Info, ImportFindings.Attachment, parent.Name, child.Line, child.Column, count => $"{count} embedded files in {parent.Name}; kept as they came, not shown.", Math.Max(1, child.Elements.Count(IsAttachment)));
        return new VendorElement(child.Namespace, child.Name, CanonicalXml.Write(child));
    }

    private static bool IsAttachment(OdmElement element) =>
        element.Attribute("MimeType") is not null && element.Attribute("DocName") is not null;

    private static void TellAttribute(OdmElement element, OdmAttribute attribute, PartContext context)
    {
        if (string.Equals(attribute.Namespace, OdmNames.Namespace20, StringComparison.Ordinal))
        {
            Tell20(context.Report, element, $"{element.Name}/@{attribute.Name}", $"the value of the attribute {attribute.Name} of {element.Name}");
            return;
        }
        if (attribute.Namespace.Length > 0)
        {
            TellVendor(context.Report, attribute.Namespace, element.Line, element.Column);
            return;
        }
        if (string.Equals(context.OdmNamespace, OdmNames.Namespace20, StringComparison.Ordinal))
        {
            Tell20(context.Report, element, $"{element.Name}/@{attribute.Name}", $"the attribute {attribute.Name} of {element.Name}");
            return;
        }
        context.Report.Tell(FindingSeverity.Warning, ImportFindings.UnknownAttribute, $"{element.Name}/@{attribute.Name}", element.Line, element.Column,
            count => $"{count} times {element.Name} has an attribute {attribute.Name} that ODM does not know there or whose value does not fit (first: '{Short(attribute.Value)}'); kept as it came.");
    }

    private static void Tell20(ReportBuilder report, OdmElement place, string kind, string what) =>
        report.Tell(FindingSeverity.Info, ImportFindings.Kept20, kind, place.Line, place.Column, count => $"{count} times {what} (ODM 2.0) has no place in a form definition; kept as it came.");

    private static void TellVendor(ReportBuilder report, string name, int line, int column) =>
        report.Tell(FindingSeverity.Info, ImportFindings.VendorContent, name, line, column, count => $"{count} attributes and elements of the namespace '{name}' are kept as they came.");

    private static void TellStrayText(OdmElement element, PartContext context)
    {
        var text = element.OwnText();
        if (!string.IsNullOrWhiteSpace(text))
            context.Report.Warn(ImportFindings.StrayText, element, context.OwnerOid, $"{element.Name} holds the text '{Short(text.Trim())}' where ODM has none; it is not imported.");
    }

    private static string Short(string text) => text.Length <= 60 ? text : text[..60] + "…";
}
