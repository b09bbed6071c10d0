using System.Collections.Concurrent;
using System.Net;
using Reliability.Counting;
using Runner.Api;
using Runner.Local;

namespace Reliability.Studies;

/// <summary>A client that deploys studies and repeats each request until the Builder has taken it, as a person would whose page shows an error.</summary>
/// <param name="system">Whose Builder; it may be killed and started again meanwhile.</param>
/// <param name="environment">Where the forms go.</param>
public sealed class DeployingClient(LocalSystem system, string environment)
{
    private const int InFlight = 4;
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(200);
    private readonly ConcurrentDictionary<Guid, FormKey> _acknowledged = new();
    private int _repeats;

    /// <summary>The deployments that the Builder has answered with 202 or 200.</summary>
    public IReadOnlyDictionary<Guid, FormKey> Acknowledged => _acknowledged;

    /// <summary>How many requests came to nothing and were repeated.</summary>
    public int Repeats => Volatile.Read(ref _repeats);

    /// <summary>Deploys every form of the studies; ends when each request has been acknowledged.</summary>
    /// <exception cref="OperationCanceledException">Patience ran out.</exception>
    public Task DeployAsync(IEnumerable<string> studies, CancellationToken cancellationToken = default) =>
        Parallel.ForEachAsync(studies, OptionsOf(cancellationToken), async (study, token) => await DeployAsync(study, token));

    /// <summary>The same, of studies that are named one by one.</summary>
    /// <exception cref="OperationCanceledException">Patience ran out.</exception>
    public Task DeployAsync(IAsyncEnumerable<string> studies, CancellationToken cancellationToken = default) =>
        Parallel.ForEachAsync(studies, OptionsOf(cancellationToken), async (study, token) => await DeployAsync(study, token));

    private static ParallelOptions OptionsOf(CancellationToken cancellationToken) => new() { MaxDegreeOfParallelism = InFlight, CancellationToken = cancellationToken };

    private async Task DeployAsync(string study, CancellationToken cancellationToken)
    {
        while (!await TryDeployAsync(study, cancellationToken))
        {
            Interlocked.Increment(ref _repeats);
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        }
    }

    private async Task<bool> TryDeployAsync(string study, CancellationToken cancellationToken)
    {
        try
        {
            // A Builder that was started again has another port.
            using var builder = new BuilderClient(system.Builder.Address, system.Token);
            foreach (var deployment in (await builder.DeployStudyAsync(study, environment, "Counted", cancellationToken)).Deployments)
                _acknowledged[deployment.FormDeploymentId] = new FormKey(deployment.StudyOid, deployment.FormOid, deployment.Version);
            return true;
        }
        catch (RequestRefusedException refusal) when (refusal.Status >= HttpStatusCode.InternalServerError)
        {
            return false;
        }
        catch (Exception exception) when (exception is HttpRequestException or IOException)
        {
            return false;
        }
    }
}
