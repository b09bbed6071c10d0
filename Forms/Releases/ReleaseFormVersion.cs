using Forms.Canonical;

namespace Forms;

/// <summary>One form version of a release, by its hash.</summary>
public sealed record ReleaseFormVersion : IDocumentPart<ReleaseFormVersion>, IDefinition
{
    /// <summary>OID of the FormDef; a form stands once in a release.</summary>
    public required string FormOid { get; init; }

    /// <summary>Number of the form version: 1, 2, 3 ….</summary>
    public required int Version { get; init; }

    /// <summary><c>sha256:</c> and 64 lower-case hexadecimal digits, over the canonical JSON of the form version.</summary>
    public required string ContentHash { get; init; }

    string IDefinition.Oid => FormOid;

    static ReleaseFormVersion IDocumentPart<ReleaseFormVersion>.Map(Fields fields, ReleaseFormVersion? value) => new()
    {
        FormOid = fields.Text("formOid", value?.FormOid),
        Version = fields.Number("version", value?.Version),
        ContentHash = fields.Text("contentHash", value?.ContentHash),
    };
}
