using Forms.Canonical;

namespace Forms;

/// <summary>A coded value and what it means.</summary>
public sealed record CodeListItem : IDocumentPart<CodeListItem>
{
    /// <summary>The value as stored, never trimmed or altered.</summary>
    public required string CodedValue { get; init; }

    /// <summary>Rank for comparison.</summary>
    public decimal? Rank { get; init; }

    /// <summary>Place in the list as shown.</summary>
    public int? OrderNumber { get; init; }

    /// <summary>What it means, by language.</summary>
    public TranslatedTexts? Decode { get; init; }

    /// <summary>Other names, by context.</summary>
    public EquatableList<Alias> Aliases { get; init; } = [];

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static CodeListItem IDocumentPart<CodeListItem>.Map(Fields fields, CodeListItem? value) => new()
    {
        CodedValue = fields.Text("codedValue", value?.CodedValue),
        Rank = fields.Decimal("rank", value?.Rank),
        OrderNumber = fields.Integer("orderNumber", value?.OrderNumber),
        Decode = fields.OptionalPart("decode", value?.Decode),
        Aliases = fields.Parts("aliases", value?.Aliases),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
