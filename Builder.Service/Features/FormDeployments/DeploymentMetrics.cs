using Builder.Service.Data;
using Builder.Service.Domain;
using Builder.Service.Features.Environments;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Options;
using ServiceDefaults;

namespace Builder.Service.Features.FormDeployments;

/// <summary>Deployments of form versions and releases, by environment and state; where there is none, zero.</summary>
internal sealed class DeploymentMetrics(IOptions<EnvironmentOptions> environments, TimeProvider clock) : IMetricSource
{
    public async Task<IReadOnlyList<MetricValue>> ReadAsync(IServiceProvider services, CancellationToken cancellationToken)
    {
        var db = services.GetRequiredService<BuilderDbContext>();
        var forms = await db.FormDeployments.GroupBy(row => new { row.Environment, row.CurrentState }).Select(rows => new { rows.Key, Count = rows.Count() })
            .ToDictionaryAsync(row => (row.Key.Environment, row.Key.CurrentState), row => row.Count, cancellationToken);
        var releases = await db.ReleaseDeployments.GroupBy(row => new { row.Environment, row.CurrentState }).Select(rows => new { rows.Key, Count = rows.Count() })
            .ToDictionaryAsync(row => (row.Key.Environment, row.Key.CurrentState), row => row.Count, cancellationToken);
        var waiting = await db.FormDeployments.Where(row => row.Deadline != null).GroupBy(row => row.Environment).Select(rows => new { rows.Key, Since = rows.Min(row => row.LastSentAt) })
            .ToDictionaryAsync(row => row.Key, row => row.Since, StringComparer.Ordinal, cancellationToken);
        var failing = await FailingDeployments.CountAsync(db, cancellationToken);
        return [.. environments.Value.All.SelectMany(environment => Of(environment.Name, forms, releases, waiting)), .. environments.Value.All.SelectMany(environment => Failing(environment.Name, failing))];
    }

    private static IEnumerable<MetricValue> Failing(string environment, IReadOnlyDictionary<(string, string), int> failing) => FailingDeployments.States.Select(state => new MetricValue(
        "deployments.failing", "{deployment}", "Deployments that somebody has to act on: failed, rejected, overdue or blocked, and nothing newer went there.", failing.GetValueOrDefault((environment, state)), ("environment", environment), ("state", state)));

    private IEnumerable<MetricValue> Of(
        string environment, Dictionary<(string, string), int> forms, Dictionary<(string, string), int> releases, Dictionary<string, DateTimeOffset> waiting) =>
    [
        .. FormDeploymentState.All.Select(state => new MetricValue("form.deployments", "{deployment}", "Deployments of form versions.", forms.GetValueOrDefault((environment, state)), ("environment", environment), ("state", state))),
        .. ReleaseDeploymentState.All.Select(state => new MetricValue("release.deployments", "{deployment}", "Deployments of releases.", releases.GetValueOrDefault((environment, state)), ("environment", environment), ("state", state))),
        new("form.deployments.waiting", "s", "How long ago the oldest deployment without an answer was sent.",
            waiting.TryGetValue(environment, out var since) ? Math.Max(0, (clock.GetUtcNow() - since).TotalSeconds) : 0, ("environment", environment)),
    ];
}
