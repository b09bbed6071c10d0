using Builder.Service.Data;
using Builder.Service.Domain;
using Forms;
using MassTransit;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Freezes a release, for the caller to save in the transaction that is open.</summary>
internal sealed class ReleaseMaker(BuilderDbContext db, ReleaseCheck check, TimeProvider clock)
{
    /// <summary>The release as the next of its study; null, with the problem, where something stands against it.</summary>
    public async Task<(StudyRelease? Release, Problem? Problem)> MakeAsync(Study study, IReadOnlyList<ChosenVersion> versions, ChangeReason reason, CancellationToken cancellationToken)
    {
        if ((await check.CheckAsync(study, versions, cancellationToken)).ToProblem() is { } problem)
            return (null, problem);

        var number = await db.NextReleaseNumberAsync(study.Id, cancellationToken);
        var manifest = CanonicalJson.Serialize(new ReleaseManifest
        {
            StudyOid = study.StudyOid,
            Number = number,
            Outline = study.ReadOutline(),
            FormVersions = versions.Select(version => new ReleaseFormVersion { FormOid = version.FormOid, Version = version.Version, ContentHash = version.ContentHash }).ToEquatableList(),
        });
        return (db.Add(Freeze(study, number, manifest, reason, versions)).Entity, null);
    }

    private StudyRelease Freeze(Study study, int number, byte[] manifest, ChangeReason reason, IReadOnlyList<ChosenVersion> versions)
    {
        var release = new StudyRelease
        {
            StudyId = study.Id,
            Number = number,
            ReleaseId = NewId.NextGuid(),
            Manifest = manifest,
            ManifestHash = ContentHash.Of(manifest),
            ChangeReason = reason.Text,
            PublishedBy = Acting.Actor.Label,
            PublishedAt = clock.GetUtcNow(),
        };
        release.Forms.AddRange(versions.Select(version => new StudyReleaseForm
        {
            FormOid = version.FormOid, Version = version.Version, ContentHash = version.ContentHash, FormVersionId = version.FormVersionId,
        }));
        return release;
    }
}
