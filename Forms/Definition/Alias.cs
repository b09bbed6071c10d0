using Forms.Canonical;

namespace Forms;

/// <summary>Another name of a definition in some context.</summary>
public sealed record Alias : IDocumentPart<Alias>
{
    /// <summary>Who uses the name: CDASH, SDTM ….</summary>
    public required string Context { get; init; }

    /// <summary>The name there.</summary>
    public required string Name { get; init; }

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static Alias IDocumentPart<Alias>.Map(Fields fields, Alias? value) => new()
    {
        Context = fields.Text("context", value?.Context),
        Name = fields.Text("name", value?.Name),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
