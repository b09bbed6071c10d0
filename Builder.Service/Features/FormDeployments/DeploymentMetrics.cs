using Builder.Service.Data;
using Microsoft.EntityFrameworkCore;
using ServiceDefaults;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Deployments of form versions and releases, by environment and state.</summary>
internal sealed class DeploymentMetrics(TimeProvider clock) : IMetricSource
{
    public async Task<IReadOnlyList<MetricValue>> ReadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<BuilderDbContext>();
        var forms = await db.FormDeployments.GroupBy(row => new { row.Environment, row.CurrentState }).Select(rows => new { rows.Key.Environment, rows.Key.CurrentState, Count = rows.Count() }).ToListAsync(cancellationToken);
        var releases = await db.ReleaseDeployments.GroupBy(row => new { row.Environment, row.CurrentState }).Select(rows => new { rows.Key.Environment, rows.Key.CurrentState, Count = rows.Count() }).ToListAsync(cancellationToken);
        var waiting = await db.FormDeployments.Where(row => row.Deadline != null).GroupBy(row => row.Environment).Select(rows => new { rows.Key, Since = rows.Min(row => row.LastSentAt) }).ToListAsync(cancellationToken);
        return
        [
            .. forms.Select(row => new MetricValue("form.deployments", "{deployment}", "Deployments of form versions.", row.Count, ("environment", row.Environment), ("state", row.CurrentState))),
            .. releases.Select(row => new MetricValue("release.deployments", "{deployment}", "Deployments of releases.", row.Count, ("environment", row.Environment), ("state", row.CurrentState))),
            .. waiting.Select(row => new MetricValue("form.deployments.waiting", "s", "Since when the oldest deployment without an answer was sent.", Math.Max(0, (clock.GetUtcNow() - row.Since).TotalSeconds), ("environment", row.Key))),
        ];
    }
}
