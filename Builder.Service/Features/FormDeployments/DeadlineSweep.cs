using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Marks deployments overdue whose deadline has passed.</summary>
/// <remarks>Several Builders may sweep at once, and answers come meanwhile: each row is saved against the revision that was read, and whoever comes second leaves it.</remarks>
internal sealed partial class DeadlineSweep(
    BuilderDbContext db, TimeProvider clock, ILogger<DeadlineSweep> logger)
{
    private const int BatchSize = 100;

    /// <summary>Sweeps one batch; true when there may be more.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        var now = clock.GetUtcNow();
        var due = await db.FormDeployments
            .Where(deployment => deployment.Deadline != null && deployment.Deadline <= now)
            .OrderBy(deployment => deployment.Deadline)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);
        db.ChangeTracker.Clear();

        var marked = 0;
        foreach (var deployment in due)
            marked += await TryMarkAsync(deployment, now, cancellationToken) ? 1 : 0;
        return due.Count == BatchSize && marked > 0;
    }

    private async Task<bool> TryMarkAsync(FormDeployment deployment, DateTimeOffset now, CancellationToken cancellationToken)
    {
        db.Attach(deployment);
        deployment.MarkOverdue(new Occurrence(now, Actor.Builder));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
            LogOverdue(deployment.StudyOid, deployment.FormOid, deployment.Version, deployment.CorrelationId, deployment.Environment);
            return true;
        }
        catch (DbUpdateConcurrencyException)
        {
            return false; // An answer, a person or another sweeper was faster.
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
    }

    [LoggerMessage(2111, LogLevel.Warning, "Environment {Environment} has not answered in time: {StudyOid}/{FormOid} v{Version} is overdue ({FormDeploymentId})")]
    private partial void LogOverdue(string studyOid, string formOid, int version, Guid formDeploymentId, string environment);
}
