using Forms.Canonical;

namespace Forms;

/// <summary>A unit of measurement.</summary>
public sealed record MeasurementUnit : IDocumentPart<MeasurementUnit>, IDefinition
{
    /// <summary>OID of the unit, unique among its kind in the document.</summary>
    public required string Oid { get; init; }

    /// <summary>Name as written; real files leave it empty now and then.</summary>
    public required string Name { get; init; }

    /// <summary>Symbol by language.</summary>
    public TranslatedTexts? Symbol { get; init; }

    /// <summary>Other names, by context.</summary>
    public EquatableList<Alias> Aliases { get; init; } = [];

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static MeasurementUnit IDocumentPart<MeasurementUnit>.Map(Fields fields, MeasurementUnit? value) => new()
    {
        Oid = fields.Text("oid", value?.Oid),
        Name = fields.Text("name", value?.Name),
        Symbol = fields.OptionalPart("symbol", value?.Symbol),
        Aliases = fields.Parts("aliases", value?.Aliases),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
