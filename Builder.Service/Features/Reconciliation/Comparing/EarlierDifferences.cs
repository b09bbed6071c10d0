using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Security;

namespace Builder.Service.Features.Reconciliation.Comparing;

/// <summary>Says what a comparison means for the differences of those before it, so that what is open stands once.</summary>
internal sealed class EarlierDifferences(BuilderDbContext db, TimeProvider clock)
{
    public async Task SettleAsync(InventoryCheck check, IReadOnlyList<InventoryDifference> found, Ledger here, CancellationToken cancellationToken)
    {
        var byIdentity = found.ToLookup(difference => difference.Identity, StringComparer.Ordinal);
        var pending = await db.InventoryDifferences
            .Where(difference => difference.Environment == check.Environment && (difference.State == DifferenceState.Open || difference.State == DifferenceState.Repairing))
            .ToListAsync(cancellationToken);
        foreach (var earlier in pending)
            Settle(earlier, byIdentity.Contains(earlier.Identity), check, here);
        await CarryOverAsync(check, byIdentity, cancellationToken);
    }

    private void Settle(InventoryDifference earlier, bool isFoundAgain, InventoryCheck check, Ledger here)
    {
        var now = clock.GetUtcNow();
        if (isFoundAgain)
            earlier.Overtake(now, Acting.Actor.Label, $"The comparison {check.Id} found it again.");
        else if (earlier.State == DifferenceState.Repairing && IsSettled(earlier, here))
            earlier.Confirm(now);
        else if (earlier.State == DifferenceState.Open && (!earlier.IsAlarm || IsTakenBack(earlier, here)))
            earlier.Overtake(now, Acting.Actor.Label, $"The comparison {check.Id} does not find it any more.");
        // Every other alarm stays until somebody has said what was behind it, also where the bytes are right again.
    }

    /// <summary>Of what was sent again nothing is known before its deployment has settled, and what is taken back is here or not.</summary>
    private static bool IsSettled(InventoryDifference earlier, Ledger here) => earlier.Repair switch
    {
        DifferenceRepair.DeployAgain =>
            here.FormVersions.Any(version => version.Deployment is { State: FormDeploymentState.Installed } deployment && deployment.Id == earlier.DeploymentId && deployment.SettledAt < here.RequestedAt)
            || here.Deployments.Any(deployment => deployment.Id == earlier.DeploymentId && deployment is { State: ReleaseDeploymentState.Ready, IsOld: true }),
        DifferenceRepair.TakeBack => IsTakenBack(earlier, here),
        _ => true,
    };

    /// <summary>What was unknown here is known by now with the same content, taken back from this environment or from another one.</summary>
    private static bool IsTakenBack(InventoryDifference earlier, Ledger here) => earlier.Repair == DifferenceRepair.TakeBack && (earlier.Subject == DifferenceSubject.Release
        ? here.Releases.Any(release => release.StudyOid == earlier.StudyOid && release.Number == earlier.ReleaseNumber && release.ManifestHash == earlier.ThereHash)
        : here.FormVersions.Any(version => version.StudyOid == earlier.StudyOid && version.FormOid == earlier.FormOid && version.Version == earlier.Version && version.ContentHash == earlier.ThereHash));

    private async Task CarryOverAsync(InventoryCheck check, ILookup<string, InventoryDifference> found, CancellationToken cancellationToken)
    {
        string[] identities = [.. found.Select(same => same.Key)];
        if (identities.Length == 0)
            return;
        var acknowledged = await db.InventoryDifferences.AsNoTracking()
            .Where(difference => difference.Environment == check.Environment && difference.State == DifferenceState.Acknowledged && identities.Contains(difference.Identity))
            .OrderBy(difference => difference.Id).ToListAsync(cancellationToken);
        foreach (var earlier in acknowledged)
        {
            foreach (var again in found[earlier.Identity])
                again.TakeOver(earlier);
        }
    }
}
