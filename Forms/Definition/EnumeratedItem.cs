using Forms.Canonical;

namespace Forms;

/// <summary>A coded value that speaks for itself.</summary>
public sealed record EnumeratedItem : IDocumentPart<EnumeratedItem>
{
    /// <summary>The value as stored, never trimmed or altered.</summary>
    public required string CodedValue { get; init; }

    /// <summary>Rank for comparison.</summary>
    public decimal? Rank { get; init; }

    /// <summary>Place in the list as shown.</summary>
    public int? OrderNumber { get; init; }

    /// <summary>Other names, by context.</summary>
    public EquatableList<Alias> Aliases { get; init; } = [];

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static EnumeratedItem IDocumentPart<EnumeratedItem>.Map(Fields fields, EnumeratedItem? value) => new()
    {
        CodedValue = fields.Text("codedValue", value?.CodedValue),
        Rank = fields.Decimal("rank", value?.Rank),
        OrderNumber = fields.Integer("orderNumber", value?.OrderNumber),
        Aliases = fields.Parts("aliases", value?.Aliases),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
