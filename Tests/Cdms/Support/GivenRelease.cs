using Contracts;
using Forms;

namespace Tests.Cdms.Support;

/// <summary>A release, the messages of its form versions, and what may come of it.</summary>
internal sealed record GivenRelease(StudyReleasePublished Published, IReadOnlyList<FormVersionPublished> Forms)
{
    /// <summary>A release of so many forms, each at version 1.</summary>
    public static GivenRelease Of(int forms, int number = 1) => Of([.. Enumerable.Range(1, forms).Select(index => Given.Published(formOid: $"F.{index:00}"))], number);

    public static GivenRelease Of(IReadOnlyList<FormVersionPublished> forms, int number = 1)
    {
        var manifest = CanonicalJson.Serialize(new ReleaseManifest
        {
            StudyOid = Given.StudyOid,
            Number = number,
            Outline = new StudyOutline { StudyOid = Given.StudyOid },
            FormVersions = forms.Select(form => new ReleaseFormVersion { FormOid = form.FormOid, Version = form.Version, ContentHash = form.ContentHash }).ToEquatableList(),
        });
        var releaseId = Guid.NewGuid();
        return new(new StudyReleasePublished
        {
            ReleaseDeploymentId = Guid.NewGuid(), Attempt = 1, ReleaseId = releaseId, Environment = CdmsHost.Environment, StudyOid = Given.StudyOid, ReleaseNumber = number,
            ManifestHash = ContentHash.Of(manifest), ManifestEncoding = "br", Manifest = Given.Inline(Given.Compress(manifest)),
            ChangeReason = "first release", PublishedBy = "Hana Kim (h.kim)", PublishedAt = new DateTimeOffset(2026, 5, 4, 7, 0, 0, TimeSpan.Zero),
        }, [.. forms.Select(form => form with { ReleaseId = releaseId })]);
    }

    public StudyReleaseWithdrawn Withdrawn => new()
    {
        ReleaseDeploymentId = Published.ReleaseDeploymentId, ReleaseId = Published.ReleaseId, Environment = CdmsHost.Environment, StudyOid = Given.StudyOid,
        ReleaseNumber = Published.ReleaseNumber, Reason = "wrong", WithdrawnBy = "Hana Kim (h.kim)", WithdrawnAt = Published.PublishedAt,
    };

    /// <summary>A form version that breaks a rule: its group refers to an item that is not there.</summary>
    public static FormVersionPublished Broken(string formOid, int version = 1) =>
        Given.Published(CanonicalJson.Serialize(Given.Form(formOid) with { ItemDefs = [] }), version, formOid);
}
