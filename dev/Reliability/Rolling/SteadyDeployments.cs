using System.Runtime.CompilerServices;
using Reliability.Studies;

namespace Reliability.Rolling;

/// <summary>Deploys one study after the other until it is told to end: a few at a time, and many where the system shall have its hands full.</summary>
/// <param name="client">Who deploys.</param>
/// <param name="progress">How far the deployments have come.</param>
/// <param name="studies">What there is to deploy.</param>
internal sealed class SteadyDeployments(DeployingClient client, StudyProgress progress, SmallStudies studies)
{
    private const int InARush = 80;
    private const int HandsFull = 10;
    private static readonly TimeSpan Glance = TimeSpan.FromMilliseconds(25);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(500);
    private readonly List<string> _taken = [];
    private int _rush;
    private volatile bool _hasEnded;

    /// <summary>The studies that were deployed; read it when <see cref="DeployAsync"/> has ended.</summary>
    public IReadOnlyList<string> Taken => _taken;

    /// <summary>Deployments that were acknowledged and have not settled.</summary>
    public async Task<long> UnsettledAsync(CancellationToken cancellationToken)
    {
        var acknowledged = client.Acknowledged.Count;
        return acknowledged - await progress.SettledAsync(cancellationToken);
    }

    /// <summary>Many deployments at once; ends when the system has its hands full with them.</summary>
    /// <returns>How many were unsettled then.</returns>
    public async Task<long> RushAsync(CancellationToken cancellationToken)
    {
        Volatile.Write(ref _rush, InARush / studies.FormsPerStudy);
        while (true)
        {
            if (await UnsettledAsync(cancellationToken) is >= HandsFull and var unsettled)
                return unsettled;
            await Task.Delay(Glance, TimeProvider.System, cancellationToken);
        }
    }

    /// <summary>No further study.</summary>
    public void End() => _hasEnded = true;

    /// <summary>Deploys until <see cref="End"/>.</summary>
    /// <exception cref="InvalidOperationException">There were too few studies.</exception>
    public Task DeployAsync(CancellationToken cancellationToken) => client.DeployAsync(TakeAsync(cancellationToken), cancellationToken);

    private async IAsyncEnumerable<string> TakeAsync([EnumeratorCancellation] CancellationToken cancellationToken)
    {
        foreach (var study in studies.StudyOids)
        {
            if (Interlocked.Decrement(ref _rush) < 0)
                await WaitAsync(cancellationToken);
            if (_hasEnded)
                yield break;
            _taken.Add(study);
            yield return study;
        }

        throw new InvalidOperationException($"All {studies.Forms} forms were deployed before the rollout had ended; take more.");
    }

    private async Task WaitAsync(CancellationToken cancellationToken)
    {
        do
            await Task.Delay(Pause, TimeProvider.System, cancellationToken);
        while (!_hasEnded && Volatile.Read(ref _rush) < 0 && await UnsettledAsync(cancellationToken) >= HandsFull);
    }
}
