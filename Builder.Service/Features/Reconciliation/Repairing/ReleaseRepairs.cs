using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Reconciliation.Comparing;
using Builder.Service.Features.Reconciliation.TakingBack;
using Builder.Service.Features.Requests;
using Builder.Service.Features.StudyReleases;
using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Reconciliation.Repairing;

/// <summary>Mends differences of releases. What has changed since the comparison is left as it is, with the reason.</summary>
internal sealed class ReleaseRepairs(BuilderDbContext db, ReleaseMessages messages, LostReleases takingBack, TimeProvider clock)
{
    public async Task<string?> RepairAsync(InventoryDifference difference, CancellationToken cancellationToken)
    {
        if (difference.Repair == DifferenceRepair.RecordDeployment)
            return await RecordAsync(difference, cancellationToken);
        if (difference.Repair == DifferenceRepair.TakeBack)
            return await takingBack.AskAsync(difference, cancellationToken);
        if (await db.LockReleaseDeploymentAsync(difference.StudyOid, difference.ReleaseNumber ?? 0, $"{difference.DeploymentId}", cancellationToken) is not { } deployment)
            return "Its deployment is not known any more.";
        return difference.Repair switch
        {
            DifferenceRepair.DeployAgain => await DeployAgainAsync(deployment, cancellationToken),
            DifferenceRepair.TellWithdrawal => await TellWithdrawalAsync(deployment, cancellationToken),
            _ => MarkSettled(deployment, Reported(difference)),
        };
    }

    /// <summary>The form versions of the release that the same comparison found to be lost and that nobody has repaired yet.</summary>
    public async Task<IReadOnlyList<InventoryDifference>> FindLostFormsAsync(InventoryDifference difference, CancellationToken cancellationToken)
    {
        var lost = await db.InventoryDifferences
            .Where(other => other.CheckId == difference.CheckId && other.Subject == DifferenceSubject.FormVersion && other.StudyOid == difference.StudyOid
                && other.Repair == DifferenceRepair.DeployAgain && other.State == DifferenceState.Open)
            .OrderBy(other => other.Id).ToListAsync(cancellationToken);
        if (lost.Count == 0)
            return [];
        var forms = await db.StudyReleaseForms.AsNoTracking()
            .Where(form => db.StudyReleases.Any(release => release.Id == form.StudyReleaseId && release.Study.StudyOid == difference.StudyOid && release.Number == difference.ReleaseNumber))
            .Select(form => new { form.FormOid, form.Version }).ToListAsync(cancellationToken);
        // Those that were repaired a moment ago in the same transaction still look open to the database.
        return [.. lost.Where(form => form.State == DifferenceState.Open && forms.Exists(member => member.FormOid == form.FormOid && member.Version == form.Version))];
    }

    private async Task<string?> DeployAgainAsync(ReleaseDeployment deployment, CancellationToken cancellationToken)
    {
        if (deployment.FindReasonAgainstDeployingAgain() is { } against)
            return against;
        var release = await db.StudyReleases.SingleAsync(candidate => candidate.Id == deployment.StudyReleaseId, cancellationToken);
        var messageId = NewId.NextGuid();
        deployment.DeployAgain(Requesting.Now(clock, messageId));
        await messages.PublishReleaseAsync(deployment, release, messageId, cancellationToken);
        return null;
    }

    private async Task<string?> TellWithdrawalAsync(ReleaseDeployment deployment, CancellationToken cancellationToken)
    {
        if (!ReleaseDeploymentState.Ended.Contains(deployment.CurrentState))
            return $"Its deployment is {deployment.CurrentState} by now.";
        var messageId = NewId.NextGuid();
        deployment.TellWithdrawalAgain(Requesting.Now(clock, messageId));
        await messages.PublishWithdrawalAsync(deployment, messageId, cancellationToken);
        return null;
    }

    private string? MarkSettled(ReleaseDeployment deployment, InventoriedRelease reported)
    {
        var occurrence = Requesting.Now(clock, messageId: null);
        if (ReleaseDeploymentState.Ended.Contains(deployment.CurrentState))
            return $"Its deployment is {deployment.CurrentState} by now.";
        if (reported.State == ReleaseDeploymentState.Withdrawn)
        {
            deployment.SettleWithdrawn(occurrence);
            return null;
        }
        if (deployment.CurrentState == ReleaseDeploymentState.Ready || reported.StoredHash != deployment.ManifestHash)
            return deployment.CurrentState == ReleaseDeploymentState.Ready ? "Its deployment is Ready by now." : $"The environment reported {reported.StoredHash}, and the deployment sent {deployment.ManifestHash}.";
        deployment.SettleReconciled(occurrence, reported.ReadyAt ?? occurrence.At);
        return null;
    }

    private async Task<string?> RecordAsync(InventoryDifference difference, CancellationToken cancellationToken)
    {
        var reported = Reported(difference);
        if (await db.LockReleaseAsync(reported.StudyOid, reported.ReleaseNumber, cancellationToken) is not { } release || release.ManifestHash != reported.StoredHash)
            return "The release is not known here with this content.";
        var others = await db.ReleaseDeployments.Where(deployment => deployment.StudyReleaseId == release.Id && deployment.Environment == difference.Environment).ToListAsync(cancellationToken);
        if (others.Exists(deployment => deployment.CorrelationId == reported.ReleaseDeploymentId || !ReleaseDeploymentState.Ended.Contains(deployment.CurrentState)))
            return "A deployment of it is known by now.";
        var ordinal = others.Select(deployment => deployment.Ordinal).DefaultIfEmpty().Max() + 1;
        var target = new ReleaseDeploymentTarget(reported.ReleaseDeploymentId, reported.StudyOid, difference.Environment, ordinal);
        db.Add(ReleaseDeployment.RecordReady(release, target, Requesting.Now(clock, messageId: null), reported.ReadyAt));
        return null;
    }

    /// <summary>What the environment reported of the release.</summary>
    public static InventoriedRelease Reported(InventoryDifference difference) =>
        Inventory.Read<InventoriedRelease>(difference.Reported) ?? throw new InvalidOperationException($"The difference {difference.Id} lacks what the environment reported.");
}
