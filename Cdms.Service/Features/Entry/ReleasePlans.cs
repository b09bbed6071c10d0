using Cdms.Service.Data;
using Cdms.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace Cdms.Service.Features.Entry;

/// <summary>Keeps the plans of the releases that were used last. A release never changes, and its manifest's hash is its name.</summary>
internal sealed class ReleasePlans : IDisposable
{
    private const int Kept = 8;
    private readonly MemoryCache _plans = new(new MemoryCacheOptions { SizeLimit = Kept });

    /// <summary>The release of this number; null where none of it is ready, or was before it was withdrawn.</summary>
    public async Task<ReleasePlan?> FindAsync(CdmsDbContext db, string studyOid, int number, CancellationToken cancellationToken)
    {
        var same = await db.ReceivedReleases.AsNoTracking().Where(release => release.StudyOid == studyOid && release.ReleaseNumber == number && release.ReadyAt != null)
            .Select(release => new { release.ReleaseDeploymentId, release.ManifestHash, release.ReceivedAt }).ToListAsync(cancellationToken);
        if (same.OrderBy(release => release.ReceivedAt).FirstOrDefault() is not { } found)
            return null;
        return await _plans.GetOrCreateAsync((studyOid, found.ManifestHash), async entry =>
        {
            entry.Size = 1;
            return await ReadAsync(db, studyOid, found.ReleaseDeploymentId, cancellationToken);
        });
    }

    public void Dispose() => _plans.Dispose();

    private static async Task<ReleasePlan> ReadAsync(CdmsDbContext db, string studyOid, Guid releaseDeploymentId, CancellationToken cancellationToken)
    {
        var release = await db.ReceivedReleases.AsNoTracking().Include(row => row.Forms).SingleAsync(row => row.ReleaseDeploymentId == releaseDeploymentId, cancellationToken);
        var oids = release.Forms.Select(form => form.FormOid).ToList();
        var installed = await db.InstalledFormVersions.AsNoTracking().Where(version => version.StudyOid == studyOid && oids.Contains(version.FormOid)).ToListAsync(cancellationToken);
        return ReleasePlan.Of(release, release.Forms.Select(form => installed.Single(version => IsThat(form, version))));
    }

    private static bool IsThat(ReceivedReleaseForm form, InstalledFormVersion version) => version.FormOid == form.FormOid && version.Version == form.Version && version.ContentHash == form.ContentHash;
}
