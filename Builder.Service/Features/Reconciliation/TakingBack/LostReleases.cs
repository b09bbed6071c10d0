using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Reconciliation.Repairing;
using Builder.Service.Features.StudyReleases;
using Forms;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Reconciliation.TakingBack;

/// <summary>Releases that were lost here: asked for, and made rows again as soon as all their form versions are here.</summary>
internal sealed class LostReleases(BuilderDbContext db, FrozenContentRequests requests, LostFormVersions formVersions, TimeProvider clock)
{
    /// <summary>Asks the environment for one.</summary>
    /// <returns>Why it is not asked; null when it is.</returns>
    public async Task<string?> AskAsync(InventoryDifference lost, CancellationToken cancellationToken)
    {
        if (!await db.Studies.AnyAsync(study => study.StudyOid == lost.StudyOid, cancellationToken))
            return NoStudy(lost);
        if (await FindHashAsync(lost, cancellationToken) is { } known)
            return known == lost.ThereHash ? "The release is known here by now." : OtherContent(lost, known);
        await requests.AskAsync(lost, cancellationToken);
        return null;
    }

    /// <summary>Asks again for those of a comparison that wait for their form versions: one of them has come.</summary>
    public async Task AskWaitingAsync(InventoryDifference formVersion, CancellationToken cancellationToken)
    {
        var waiting = await db.InventoryDifferences
            .Where(other => other.CheckId == formVersion.CheckId && other.StudyOid == formVersion.StudyOid && other.Subject == DifferenceSubject.Release
                && other.Repair == DifferenceRepair.TakeBack && other.State == DifferenceState.Repairing)
            .OrderBy(other => other.Id).ToListAsync(cancellationToken);
        foreach (var release in waiting)
            await requests.AskAsync(release, cancellationToken);
    }

    /// <summary>Makes it a release again, with its deployment, or asks for the form versions that it needs first; for the caller to save.</summary>
    /// <returns>Why that cannot be; null when it is here, under way or already.</returns>
    public async Task<string?> TakeAsync(InventoryDifference lost, byte[] canonical, Occurrence occurrence, CancellationToken cancellationToken)
    {
        if (await db.LockStudyForReleaseAsync(lost.StudyOid, cancellationToken) is not { } study)
            return NoStudy(lost);
        if (await FindHashAsync(lost, cancellationToken) is { } known)
            return known == lost.ThereHash ? null : OtherContent(lost, known);
        if (Read(canonical) is not { } manifest || manifest.StudyOid != lost.StudyOid || manifest.Number != lost.ReleaseNumber)
            return "The content is no manifest of this release that can be read here. If a newer version of the Builder made it, start that one.";
        var (members, missing) = await FindMembersAsync(study, manifest, cancellationToken);
        if (missing.Count > 0)
            return await AskForAsync(lost, missing, cancellationToken);
        var release = Restore(lost, study, canonical, members);
        var reported = ReleaseRepairs.Reported(lost);
        db.Add(release);
        db.Add(ReleaseDeployment.RecordReady(release, new ReleaseDeploymentTarget(reported.ReleaseDeploymentId, lost.StudyOid, lost.Environment, Ordinal: 1), occurrence, reported.ReadyAt));
        return null;
    }

    private async Task<(IReadOnlyList<StudyReleaseForm> Members, IReadOnlyList<ReleaseFormVersion> Missing)> FindMembersAsync(Study study, ReleaseManifest manifest, CancellationToken cancellationToken)
    {
        string[] oids = [.. manifest.FormVersions.Select(member => member.FormOid)];
        var known = await db.FormVersions.Where(version => version.FormDef.StudyId == study.Id && oids.Contains(version.FormDef.FormOid))
            .Select(version => new { version.FormDef.FormOid, version.Number, version.ContentHash, version.Id }).ToListAsync(cancellationToken);
        var ids = known.ToDictionary(version => (version.FormOid, version.Number, version.ContentHash), version => version.Id);
        var missing = manifest.FormVersions.Where(member => !ids.ContainsKey((member.FormOid, member.Version, member.ContentHash))).ToList();
        return missing.Count > 0 ? ([], missing) : ([.. manifest.FormVersions.Select(member => new StudyReleaseForm
        {
            FormOid = member.FormOid, Version = member.Version, ContentHash = member.ContentHash, FormVersionId = ids[(member.FormOid, member.Version, member.ContentHash)],
        })], missing);
    }

    /// <summary>Begins to take back what the release is made of, for the reason for which it is taken back itself.</summary>
    private async Task<string?> AskForAsync(InventoryDifference release, IReadOnlyList<ReleaseFormVersion> missing, CancellationToken cancellationToken)
    {
        var found = await db.InventoryDifferences
            .Where(other => other.CheckId == release.CheckId && other.StudyOid == release.StudyOid && other.Subject == DifferenceSubject.FormVersion && other.Repair == DifferenceRepair.TakeBack)
            .ToListAsync(cancellationToken);
        foreach (var member in missing)
        {
            if (found.Find(other => (other.FormOid, other.Version, other.ThereHash) == (member.FormOid, member.Version, member.ContentHash)) is not { } lost)
                return $"The release needs version {member.Version} of '{member.FormOid}' as {member.ContentHash}, which is not here and was not found in the environment. Compare again; another environment may hold it.";
            if (lost.State == DifferenceState.Repairing)
                continue;
            if (!lost.MayBeRepaired)
                return $"The release needs version {member.Version} of '{member.FormOid}', which is {lost.State}: {lost.Note}";
            if (await formVersions.AskAsync(lost, cancellationToken) is { } against)
                return against;
            lost.BeginRepair(new Occurrence(clock.GetUtcNow(), release.DecidedBy ?? ""), release.Note ?? "");
        }
        return null;
    }

    private StudyRelease Restore(InventoryDifference lost, Study study, byte[] canonical, IReadOnlyList<StudyReleaseForm> members)
    {
        var reported = ReleaseRepairs.Reported(lost);
        var release = new StudyRelease
        {
            StudyId = study.Id, Number = reported.ReleaseNumber, ReleaseId = reported.ReleaseId, Manifest = canonical, ManifestHash = reported.StoredHash,
            ChangeReason = TakenBack.Reason(lost, reported.ReadyAt), PublishedBy = lost.DecidedBy ?? "", PublishedAt = clock.GetUtcNow(),
        };
        release.Forms.AddRange(members);
        return release;
    }

    private Task<string?> FindHashAsync(InventoryDifference lost, CancellationToken cancellationToken) =>
        db.Release(lost.StudyOid, lost.ReleaseNumber ?? 0).Select(release => release.ManifestHash).FirstOrDefaultAsync(cancellationToken);

    private static ReleaseManifest? Read(byte[] canonical)
    {
        try
        {
            return CanonicalJson.DeserializeManifest(canonical);
        }
        catch (FormDefinitionFormatException)
        {
            return null;
        }
    }

    private static string NoStudy(InventoryDifference lost) => $"There is no study '{lost.StudyOid}' here that the release could belong to: import its file, then take the release back.";

    private static string OtherContent(InventoryDifference lost, string known) =>
        $"Release {lost.ReleaseNumber} is {known} here by now, which this environment refuses: make the next release, and have a person compare both.";
}
