using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Reconciliation.Comparing;

/// <summary>Reads what the Builder has recorded of an environment; never a definition.</summary>
internal sealed class LedgerReader(BuilderDbContext db)
{
    public async Task<Ledger> ReadAsync(InventoryCheck check, Inventory there, CancellationToken cancellationToken) => new(
        check.RequestedAt,
        await ReadFormVersionsAsync(check.Environment, there, cancellationToken),
        await ReadReleasesAsync(there, cancellationToken),
        await ReadDeploymentsAsync(check, cancellationToken),
        await ReadDecisionsAsync(check.Environment, cancellationToken));

    private async Task<IReadOnlyList<KnownFormVersion>> ReadFormVersionsAsync(string environment, Inventory there, CancellationToken cancellationToken)
    {
        var deployments = await db.FormDeployments.AsNoTracking().Where(deployment => deployment.Environment == environment)
            .Select(deployment => new
            {
                deployment.FormVersionId, deployment.Ordinal,
                Known = new KnownFormVersion(deployment.StudyOid, deployment.FormOid, deployment.Version, deployment.ContentHash,
                    new KnownFormDeployment(deployment.CorrelationId, deployment.CurrentState, deployment.LastSentAt, deployment.SettledAt)),
            }).ToListAsync(cancellationToken);
        var deployed = deployments.GroupBy(deployment => deployment.FormVersionId).Select(same => same.MaxBy(deployment => deployment.Ordinal)!.Known).ToList();
        var isDeployed = deployed.Select(version => (version.StudyOid, version.FormOid, version.Version)).ToHashSet();
        string[] studies = [.. there.FormVersions.Where(version => !isDeployed.Contains((version.StudyOid, version.FormOid, version.Version))).Select(version => version.StudyOid).Distinct(StringComparer.Ordinal)];
        if (studies.Length == 0)
            return deployed;
        var others = await db.FormVersions.AsNoTracking().Where(version => studies.Contains(version.FormDef.Study.StudyOid))
            .Select(version => new KnownFormVersion(version.FormDef.Study.StudyOid, version.FormDef.FormOid, version.Number, version.ContentHash, null)).ToListAsync(cancellationToken);
        return [.. deployed, .. others.Where(version => !isDeployed.Contains((version.StudyOid, version.FormOid, version.Version)))];
    }

    private async Task<IReadOnlyList<KnownRelease>> ReadReleasesAsync(Inventory there, CancellationToken cancellationToken)
    {
        string[] studies = [.. there.Releases.Select(release => release.StudyOid).Distinct(StringComparer.Ordinal)];
        return await db.StudyReleases.AsNoTracking().Where(release => studies.Contains(release.Study.StudyOid))
            .Select(release => new KnownRelease(release.Study.StudyOid, release.Number, release.ManifestHash)).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<KnownReleaseDeployment>> ReadDeploymentsAsync(InventoryCheck check, CancellationToken cancellationToken)
    {
        var requestedAt = check.RequestedAt;
        return await db.ReleaseDeployments.AsNoTracking().Where(deployment => deployment.Environment == check.Environment)
            .Select(deployment => new KnownReleaseDeployment(deployment.CorrelationId, deployment.StudyOid, deployment.ReleaseNumber, deployment.ManifestHash, deployment.CurrentState,
                deployment.LastSentAt, deployment.WithdrawnAt, !deployment.History.Any(entry => entry.From != entry.To && entry.At >= requestedAt))).ToListAsync(cancellationToken);
    }

    private async Task<IReadOnlyList<KnownDecision>> ReadDecisionsAsync(string environment, CancellationToken cancellationToken)
    {
        var standing = db.SiteActivations.AsNoTracking().Where(decision => decision.Environment == environment && decision.Voided == 0);
        return await standing
            .Where(decision => !standing.Any(later => later.StudyOid == decision.StudyOid && later.SiteOid == decision.SiteOid && later.DecisionNumber > decision.DecisionNumber))
            .Select(decision => new KnownDecision(decision.StudyOid, decision.SiteOid, decision.DecisionNumber, decision.ReleaseNumber, decision.ManifestHash, decision.ReceivedAt)).ToListAsync(cancellationToken);
    }
}
