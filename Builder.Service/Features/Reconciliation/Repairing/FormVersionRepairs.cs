using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.FormDeployments;
using Builder.Service.Features.Forms;
using Builder.Service.Features.Reconciliation.Comparing;
using Builder.Service.Features.Reconciliation.TakingBack;
using Builder.Service.Features.Requests;
using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;

namespace Builder.Service.Features.Reconciliation.Repairing;

/// <summary>Mends differences of form versions. What has changed since the comparison is left as it is, with the reason.</summary>
internal sealed class FormVersionRepairs(
    BuilderDbContext db, FormDeploymentMessages messages, LostFormVersions takingBack, IOptions<FormDeploymentOptions> options, TimeProvider clock)
{
    public Task<string?> RepairAsync(InventoryDifference difference, CancellationToken cancellationToken) => difference.Repair switch
    {
        DifferenceRepair.DeployAgain => DeployAgainAsync(difference, cancellationToken),
        DifferenceRepair.MarkSettled => MarkSettledAsync(difference, cancellationToken),
        DifferenceRepair.TakeBack => takingBack.AskAsync(difference, cancellationToken),
        _ => RecordAsync(difference, cancellationToken),
    };

    private async Task<string?> DeployAgainAsync(InventoryDifference difference, CancellationToken cancellationToken)
    {
        if (await db.LockDeploymentAsync($"{difference.DeploymentId}", cancellationToken) is not { } deployment)
            return "Its deployment is not known any more.";
        if (deployment.FindReasonAgainstDeployingAgain() is { } against)
            return against;
        var messageId = NewId.NextGuid();
        deployment.DeployAgain(Requesting.Now(clock, messageId), options.Value.Deadline);
        await messages.PublishVersionAsync(deployment, deployment.FormVersion, messageId, cancellationToken);
        return null;
    }

    private async Task<string?> MarkSettledAsync(InventoryDifference difference, CancellationToken cancellationToken)
    {
        if (await db.LockDeploymentAsync($"{difference.DeploymentId}", cancellationToken) is not { } deployment)
            return "Its deployment is not known any more.";
        if (deployment.CurrentState == FormDeploymentState.Installed)
            return "Its deployment is Installed by now.";
        var reported = Reported(difference);
        if (!deployment.IsInstalledAsSent(reported.StoredHash))
            return $"The environment reported {reported.StoredHash}, and the deployment sent {deployment.ContentHash}.";
        deployment.SettleReconciled(Requesting.Now(clock, messageId: null), reported.InstalledAt);
        return null;
    }

    private async Task<string?> RecordAsync(InventoryDifference difference, CancellationToken cancellationToken)
    {
        var reported = Reported(difference);
        await db.LockFormAsync(reported.StudyOid, reported.FormOid, cancellationToken);
        if (await db.Version(reported.StudyOid, reported.FormOid, reported.Version).FirstOrDefaultAsync(cancellationToken) is not { } version || version.ContentHash != reported.StoredHash)
            return "The version is not known here with this content.";
        if (await db.FormDeployments.AnyAsync(deployment => deployment.FormVersionId == version.Id && deployment.Environment == difference.Environment, cancellationToken))
            return "A deployment of it is known by now.";
        var isTaken = await db.FormDeployments.AnyAsync(deployment => deployment.CorrelationId == reported.FormDeploymentId, cancellationToken);
        db.Add(FormDeployment.RecordInstalled(version, TargetOf(reported, difference.Environment, isTaken), Requesting.Now(clock, messageId: null), reported.InstalledAt));
        return null;
    }

    /// <summary>The first journey of a version to an environment, under the environment's own name for it, so that answers that were kept find it; unless that name is taken.</summary>
    public static FormDeploymentTarget TargetOf(InventoriedFormVersion reported, string environment, bool isTaken) =>
        new(isTaken ? NewId.NextGuid() : reported.FormDeploymentId, reported.StudyOid, reported.FormOid, environment, Ordinal: 1);

    /// <summary>What the environment reported of the version.</summary>
    public static InventoriedFormVersion Reported(InventoryDifference difference) =>
        Inventory.Read<InventoriedFormVersion>(difference.Reported) ?? throw new InvalidOperationException($"The difference {difference.Id} lacks what the environment reported.");
}
