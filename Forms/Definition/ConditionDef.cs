using Forms.Canonical;

namespace Forms;

/// <summary>A condition under which something is not collected.</summary>
public sealed record ConditionDef : IDocumentPart<ConditionDef>, IDefinition
{
    /// <summary>OID of the condition, unique among its kind in the document.</summary>
    public required string Oid { get; init; }

    /// <summary>Name as written; real files leave it empty now and then.</summary>
    public required string Name { get; init; }

    /// <summary>Description by language.</summary>
    public TranslatedTexts? Description { get; init; }

    /// <summary>The condition as expressions.</summary>
    public EquatableList<FormalExpression> FormalExpressions { get; init; } = [];

    /// <summary>Other names, by context.</summary>
    public EquatableList<Alias> Aliases { get; init; } = [];

    /// <summary>Content of other namespaces, and attributes ODM does not know, as they came.</summary>
    public VendorContent Vendor { get; init; } = VendorContent.None;

    static ConditionDef IDocumentPart<ConditionDef>.Map(Fields fields, ConditionDef? value) => new()
    {
        Oid = fields.Text("oid", value?.Oid),
        Name = fields.Text("name", value?.Name),
        Description = fields.OptionalPart("description", value?.Description),
        FormalExpressions = fields.Parts("formalExpressions", value?.FormalExpressions),
        Aliases = fields.Parts("aliases", value?.Aliases),
        Vendor = fields.Vendor(value?.Vendor),
    };
}
