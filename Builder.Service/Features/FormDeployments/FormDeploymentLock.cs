using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Reads a deployment that a person is about to change; answers that come at the same moment wait.</summary>
internal static class FormDeploymentLock
{
    public static async Task<FormDeployment?> LockDeploymentAsync(this BuilderDbContext db, string id, CancellationToken cancellationToken)
    {
        if (!Guid.TryParse(id, out var formDeploymentId))
            return null;
        var row = db.FormDeployments.Where(deployment => deployment.CorrelationId == formDeploymentId);
        await row.LockAsync(deployment => deployment.Revision, cancellationToken);
        return await row.Include(deployment => deployment.FormVersion).FirstOrDefaultAsync(cancellationToken);
    }
}
