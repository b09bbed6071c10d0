using Forms.Canonical;

namespace Forms;

/// <summary>A machine-readable expression, kept as text.</summary>
public sealed record FormalExpression : IDocumentPart<FormalExpression>
{
    /// <summary>The language or system the expression is written for.</summary>
    public string? Context { get; init; }

    /// <summary>The expression, never trimmed or altered.</summary>
    public required string Text { get; init; }

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static FormalExpression IDocumentPart<FormalExpression>.Map(Fields fields, FormalExpression? value) => new()
    {
        Context = fields.OptionalText("context", value?.Context),
        Text = fields.Text("text", value?.Text),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
