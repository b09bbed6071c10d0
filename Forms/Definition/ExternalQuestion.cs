using Forms.Canonical;

namespace Forms;

/// <summary>A question defined in an outside dictionary.</summary>
public sealed record ExternalQuestion : IDocumentPart<ExternalQuestion>
{
    /// <summary>Name of the dictionary.</summary>
    public string? Dictionary { get; init; }

    /// <summary>Its version.</summary>
    public string? Version { get; init; }

    /// <summary>Code of the question there.</summary>
    public string? Code { get; init; }

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static ExternalQuestion IDocumentPart<ExternalQuestion>.Map(Fields fields, ExternalQuestion? value) => new()
    {
        Dictionary = fields.OptionalText("dictionary", value?.Dictionary),
        Version = fields.OptionalText("version", value?.Version),
        Code = fields.OptionalText("code", value?.Code),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
