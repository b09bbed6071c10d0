using Builder.Service.Data;
using Builder.Service.Domain;
using Forms;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.StudyReleases;

/// <summary>Freezes a release, for the caller to save in the transaction that is open.</summary>
internal sealed class ReleaseMaker(BuilderDbContext db, TimeProvider clock)
{
    /// <summary>The release as the next of its study; null, with the problem, where one OID would be defined in two ways.</summary>
    public async Task<(StudyRelease? Release, Problem? Problem)> MakeAsync(Study study, IReadOnlyList<ChosenVersion> versions, ChangeReason reason, CancellationToken cancellationToken)
    {
        var outline = study.ReadOutline();
        if (ReleaseConflicts.Find(outline, (await ReadDefinitionsAsync(versions, cancellationToken)).Select(CanonicalJson.Deserialize)) is { Count: > 0 } conflicts)
            return (null, Conflicting(conflicts));

        var number = 1 + await db.StudyReleases.Where(release => release.StudyId == study.Id).MaxAsync(release => (int?)release.Number, cancellationToken) ?? 1;
        var manifest = CanonicalJson.Serialize(new ReleaseManifest
        {
            StudyOid = study.StudyOid,
            Number = number,
            Outline = outline,
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

    private Task<List<byte[]>> ReadDefinitionsAsync(IReadOnlyList<ChosenVersion> versions, CancellationToken cancellationToken)
    {
        long[] ids = [.. versions.Select(version => version.FormVersionId)];
        return db.FormVersions.Where(version => ids.Contains(version.Id)).OrderBy(version => version.FormDef.FormOid).Select(version => version.Definition).ToListAsync(cancellationToken);
    }

    private static Problem Conflicting(IReadOnlyList<ReleaseConflict> conflicts) => new(StatusCodes.Status409Conflict, "release-conflicts",
        $"The release would define {conflicts.Count} OIDs in more than one way. {conflicts[0].Text}",
        "Make the definitions equal, or give them OIDs of their own, and publish the forms again.", new Place(Oid: conflicts[0].Oid))
    {
        More = new Dictionary<string, object?>(StringComparer.Ordinal)
        {
            ["conflicts"] = conflicts.Select(conflict => new { conflict.Kind, conflict.Oid, conflict.Sides, conflict.Text }),
        },
    };
}
