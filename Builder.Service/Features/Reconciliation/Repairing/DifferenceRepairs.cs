using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Requests;
using Microsoft.EntityFrameworkCore;
using Security;
using ServiceDefaults;

namespace Builder.Service.Features.Reconciliation.Repairing;

/// <summary>Mends differences: rows, history and messages, for the caller to save together.</summary>
internal sealed class DifferenceRepairs(
    BuilderDbContext db, FormVersionRepairs formVersions, ReleaseRepairs releases, SiteRepairs sites, TimeProvider clock, ILogger<DifferenceRepairs> logger)
{
    /// <summary>The difference as nobody else changes it meanwhile.</summary>
    public async Task<InventoryDifference?> LockAsync(Guid checkId, long id, CancellationToken cancellationToken)
    {
        var row = db.InventoryDifferences.Where(difference => difference.Id == id && difference.CheckId == checkId);
        await row.LockAsync(difference => difference.Revision, cancellationToken);
        return await row.FirstOrDefaultAsync(cancellationToken);
    }

    /// <summary>Repairs one that is open.</summary>
    /// <returns>Why it cannot be, since what it was about has changed; null when it is repaired or under way.</returns>
    public async Task<string?> RepairAsync(InventoryDifference difference, string reason, CancellationToken cancellationToken)
    {
        Acting.In(difference.StudyOid);
        Acting.Because(reason);
        // A release cannot be ready without its forms: those that were lost with it go first, whichever of them somebody chose.
        if (difference is { Subject: DifferenceSubject.Release, Repair: DifferenceRepair.DeployAgain })
        {
            foreach (var form in await releases.FindLostFormsAsync(difference, cancellationToken))
                await DoAsync(form, reason, cancellationToken);
        }
        return await DoAsync(difference, reason, cancellationToken);
    }

    private async Task<string?> DoAsync(InventoryDifference difference, string reason, CancellationToken cancellationToken)
    {
        var against = await (difference.Subject switch
        {
            DifferenceSubject.FormVersion => formVersions.RepairAsync(difference, cancellationToken),
            DifferenceSubject.Release => releases.RepairAsync(difference, cancellationToken),
            _ => sites.RepairAsync(difference, cancellationToken),
        });
        if (against is not null)
            return against;
        difference.BeginRepair(Requesting.Now(clock, messageId: null), reason);
        logger.LogRepaired(difference.Environment, difference.Kind, difference.Subject, difference.StudyOid, difference.Repair, difference.Id, difference.CheckId);
        return null;
    }
}
