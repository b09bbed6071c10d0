using Builder.Service.Data;
using Builder.Service.Domain;
using Microsoft.EntityFrameworkCore;
using Security;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Marks deployments overdue whose deadline has passed: found by the index of deadlines, a batch in one save.</summary>
/// <remarks>Several Builders may sweep at once, and answers come meanwhile: each row is saved against the revision that was read, and whoever comes second leaves it.</remarks>
internal sealed partial class DeadlineSweep(
    BuilderDbContext db, TimeProvider clock, ILogger<DeadlineSweep> logger)
{
    /// <summary>So few that answers wait for a save no longer than for one another's.</summary>
    internal const int BatchSize = 200;

    /// <summary>Sweeps one batch; true when there may be more.</summary>
    public async Task<bool> RunAsync(CancellationToken cancellationToken)
    {
        using var act = Acting.BeginService(ServiceName.Value, nameof(DeadlineSweep));
        var now = clock.GetUtcNow();
        var due = await FindDueAsync(now, cancellationToken);
        if (await TryMarkAsync(due, now, cancellationToken))
            return due.Count == BatchSize;

        // One of them has changed meanwhile, so none was marked. What is still due is marked each alone.
        var marked = 0;
        due = await FindDueAsync(now, cancellationToken);
        foreach (var deployment in due)
            marked += await TryMarkAsync([deployment], now, cancellationToken) ? 1 : 0;
        return due.Count == BatchSize && marked > 0;
    }

    private Task<List<FormDeployment>> FindDueAsync(DateTimeOffset now, CancellationToken cancellationToken) =>
        db.FormDeployments.AsNoTracking()
            .Where(deployment => deployment.Deadline != null && deployment.Deadline <= now)
            .OrderBy(deployment => deployment.Deadline)
            .Take(BatchSize)
            .ToListAsync(cancellationToken);

    private async Task<bool> TryMarkAsync(List<FormDeployment> due, DateTimeOffset now, CancellationToken cancellationToken)
    {
        db.AttachRange(due);
        foreach (var deployment in due)
            deployment.MarkOverdue(new Occurrence(now, Acting.Actor.Label));
        try
        {
            await db.SaveChangesAsync(cancellationToken);
        }
        catch (DbUpdateConcurrencyException)
        {
            return false; // An answer, a person or another sweeper was faster.
        }
        finally
        {
            db.ChangeTracker.Clear();
        }
        foreach (var deployment in due)
            LogOverdue(deployment.StudyOid, deployment.FormOid, deployment.Version, deployment.CorrelationId, deployment.Environment);
        return true;
    }

    [LoggerMessage(2111, LogLevel.Warning, "Environment {Environment} has not answered in time: {StudyOid}/{FormOid} v{Version} is overdue ({FormDeploymentId})")]
    private partial void LogOverdue(string studyOid, string formOid, int version, Guid formDeploymentId, string environment);
}
