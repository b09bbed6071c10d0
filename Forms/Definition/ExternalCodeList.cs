using Forms.Canonical;

namespace Forms;

/// <summary>A code list kept outside, such as MedDRA.</summary>
public sealed record ExternalCodeList : IDocumentPart<ExternalCodeList>
{
    /// <summary>Name of the dictionary.</summary>
    public string? Dictionary { get; init; }

    /// <summary>Its version.</summary>
    public string? Version { get; init; }

    /// <summary>Address of the list.</summary>
    public string? Href { get; init; }

    /// <summary>Identifier in the dictionary.</summary>
    public string? Ref { get; init; }

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static ExternalCodeList IDocumentPart<ExternalCodeList>.Map(Fields fields, ExternalCodeList? value) => new()
    {
        Dictionary = fields.OptionalText("dictionary", value?.Dictionary),
        Version = fields.OptionalText("version", value?.Version),
        Href = fields.OptionalText("href", value?.Href),
        Ref = fields.OptionalText("ref", value?.Ref),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
