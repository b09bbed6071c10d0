using Forms.Canonical;

namespace Forms;

/// <summary>An attribute beyond ODM, as it came.</summary>
/// <param name="Namespace">Namespace name; empty for an attribute without a prefix.</param>
/// <param name="Name">Local name.</param>
/// <param name="Value">Value, never trimmed or altered.</param>
public sealed record VendorAttribute(string Namespace, string Name, string Value) : IDocumentPart<VendorAttribute>
{
    static VendorAttribute IDocumentPart<VendorAttribute>.Map(Fields fields, VendorAttribute? value) => new(
        fields.Text("namespace", value?.Namespace),
        fields.Text("name", value?.Name),
        fields.Text("value", value?.Value));
}
