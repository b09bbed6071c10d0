using Forms.Canonical;

namespace Forms;

/// <summary>What a study release is made of: the plan of visits, and each form version by its hash. Frozen; its hash is the identity of the release's content.</summary>
public sealed record ReleaseManifest : IDocumentPart<ReleaseManifest>
{
    /// <summary>OID of the Study.</summary>
    public required string StudyOid { get; init; }

    /// <summary>Number of the release in its study: 1, 2, 3 ….</summary>
    public required int Number { get; init; }

    /// <summary>The study without its forms.</summary>
    public required StudyOutline Outline { get; init; }

    /// <summary>The form versions; they stand sorted by FormOid.</summary>
    public EquatableList<ReleaseFormVersion> FormVersions { get; init; } = [];

    static ReleaseManifest IDocumentPart<ReleaseManifest>.Map(Fields fields, ReleaseManifest? value) => new()
    {
        StudyOid = fields.Text("studyOid", value?.StudyOid),
        Number = fields.Number("number", value?.Number),
        Outline = fields.Part("outline", value?.Outline),
        FormVersions = fields.Definitions("formVersions", value?.FormVersions),
    };
}
