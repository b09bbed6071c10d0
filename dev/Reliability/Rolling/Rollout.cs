using Reliability.Mishaps;
using Runner.Local;
using Runner.Processes;

namespace Reliability.Rolling;

/// <summary>Replaces the replicas of a service one after the other, as a rollout in Kubernetes does: the next one is ready before an old one gets SIGTERM.</summary>
/// <param name="replicas">Those of the service, two or more.</param>
/// <param name="next">How the new ones are started.</param>
internal sealed class Rollout(Replicas replicas, ServiceStart next) : IMishap
{
    public string Name => $"roll {next.Name}";

    public async Task<IReadOnlyList<string>> HappenAsync(Func<Task> databasesAreReadable, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(databasesAreReadable);
        List<string> differences = [];
        for (var remaining = replicas.Count; remaining > 0; remaining--)
        {
            await replicas.AddAsync(next, cancellationToken);
            await databasesAreReadable();
            differences.AddRange(Judge(await replicas.StopOldestAsync()));
        }

        return differences;
    }

    private static IEnumerable<string> Judge(ServiceStop stop)
    {
        // In Kubernetes there are 70 s between preStop and the kill (deploy/k8s); here fewer.
        if (stop.Took >= ServiceProcess.KilledAfter)
            yield return FormattableString.Invariant($"late: {stop.Name} did not stop within {ServiceProcess.KilledAfter} and was killed");
        else if (stop.ExitCode != 0)
            yield return FormattableString.Invariant($"undone: {stop.Name} gave up what it had begun: exit code {stop.ExitCode} after {stop.Took.TotalSeconds:F1} s");
    }
}
