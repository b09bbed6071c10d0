using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Reconciliation.Comparing;
using Contracts;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.Reconciliation.Repairing;

/// <summary>Records which release a site uses as its environment says. Decisions that the environment has lost stay as rows that hold no more.</summary>
internal sealed class SiteRepairs(BuilderDbContext db, TimeProvider clock)
{
    public async Task<string?> RepairAsync(InventoryDifference difference, CancellationToken cancellationToken)
    {
        var reported = Inventory.Read<SiteReleaseActivated>(difference.Reported);
        var asked = await db.InventoryChecks.Where(check => check.Id == difference.CheckId).Select(check => check.RequestedAt).SingleAsync(cancellationToken);
        var standing = await db.SiteActivations
            .Where(decision => decision.Environment == difference.Environment && decision.StudyOid == difference.StudyOid && decision.SiteOid == difference.SiteOid && decision.Voided == 0)
            .ToListAsync(cancellationToken);
        if (standing.Exists(decision => decision.ReceivedAt >= asked))
            return "The site has told a decision since the comparison.";
        var isKnown = reported is not null && standing.Exists(decision => IsSame(decision, reported));
        foreach (var lost in standing.Where(decision => decision.DecisionNumber >= (reported?.DecisionNumber ?? 0) && !(reported is not null && IsSame(decision, reported))))
            lost.Void();
        if (reported is not null && !isKnown)
        {
            // First, so that the number is free.
            await db.SaveChangesAsync(cancellationToken);
            db.Add(SiteActivation.Of(reported, clock.GetUtcNow()));
        }
        return null;
    }

    private static bool IsSame(SiteActivation decision, SiteReleaseActivated reported) =>
        (decision.DecisionNumber, decision.ReleaseNumber, decision.ManifestHash) == (reported.DecisionNumber, reported.ReleaseNumber, reported.ManifestHash);
}
