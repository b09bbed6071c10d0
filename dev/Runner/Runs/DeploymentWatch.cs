using Runner.Api;

namespace Runner.Runs;

/// <summary>Follows deployments until each has settled.</summary>
/// <param name="builder">Where to ask.</param>
/// <param name="environment">Where they go.</param>
/// <param name="patience">After this time the rest is given up.</param>
internal sealed class DeploymentWatch(BuilderClient builder, string environment, TimeSpan patience)
{
    /// <summary>The deployments in the order they were given, as they are when all have settled or patience has run out.</summary>
    /// <param name="started">Which.</param>
    /// <param name="settled">Called for each as soon as it has settled.</param>
    /// <param name="cancellationToken">Stops following.</param>
    public Task<IReadOnlyList<Deployment>> SettleAsync(IReadOnlyList<Deployment> started, Action<Deployment>? settled, CancellationToken cancellationToken)
    {
        HashSet<Guid> told = [];
        return Watch.UntilAsync(LookAsync, _ => told.Count == started.Count, patience, cancellationToken);

        async Task<IReadOnlyList<Deployment>> LookAsync()
        {
            var all = (await builder.ListDeploymentsAsync(environment, cancellationToken)).ToDictionary(deployment => deployment.FormDeploymentId);
            List<Deployment> now = [.. started.Select(deployment => all[deployment.FormDeploymentId])];
            foreach (var deployment in now.Where(deployment => deployment.IsSettled && told.Add(deployment.FormDeploymentId)))
                settled?.Invoke(deployment);
            return now;
        }
    }
}
