using Forms.Canonical;

namespace Forms;

/// <summary>An element beyond ODM with all its content.</summary>
/// <param name="Namespace">Namespace name.</param>
/// <param name="Name">Local name.</param>
/// <param name="Xml">The element as exclusive canonical XML: complete in itself, prefixes as they came.</param>
public sealed record VendorElement(string Namespace, string Name, string Xml) : IDocumentPart<VendorElement>
{
    static VendorElement IDocumentPart<VendorElement>.Map(Fields fields, VendorElement? value) => new(
        fields.Text("namespace", value?.Namespace),
        fields.Text("name", value?.Name),
        fields.Text("xml", value?.Xml));
}
