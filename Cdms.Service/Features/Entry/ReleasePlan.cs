using System.Collections.Concurrent;
using Cdms.Service.Domain;
using Forms;
using Forms.Entry;

namespace Cdms.Service.Features.Entry;

/// <summary>A release as entries need it: its manifest, its forms, and for each the plan of its checks. Never changes.</summary>
/// <param name="Manifest">The manifest.</param>
/// <param name="Study">The study that it makes.</param>
internal sealed record ReleasePlan(ReleaseManifest Manifest, StudyDefinition Study)
{
    private readonly ConcurrentDictionary<string, EntryPlan> _plans = new(StringComparer.Ordinal);

    /// <summary>The codes that may stand for missing data.</summary>
    public EquatableList<MissingDataCode> MissingCodes { get; } = MissingDataCodes.Of(Manifest.Outline);

    /// <summary>The version of a form in it; null where it has none.</summary>
    public ReleaseFormVersion? VersionOf(string formOid) => Manifest.FormVersions.FirstOrDefault(version => version.FormOid == formOid);

    /// <summary>The plan of a form of it.</summary>
    public EntryPlan PlanOf(string formOid) => _plans.GetOrAdd(formOid, oid => EntryPlan.Of(Study.Forms.First(form => form.FormDef.Oid == oid), Study));

    /// <summary>The plan made from rows as they are stored, hashes looked at.</summary>
    public static ReleasePlan Of(ReceivedRelease release, IEnumerable<InstalledFormVersion> versions)
    {
        release.VerifyStored();
        var manifest = CanonicalJson.DeserializeManifest(release.Manifest);
        var forms = versions.Select(version =>
        {
            version.VerifyStored();
            return CanonicalJson.Deserialize(version.Definition);
        });
        return new(manifest, manifest.Outline.WithForms(forms.ToEquatableList()));
    }
}
