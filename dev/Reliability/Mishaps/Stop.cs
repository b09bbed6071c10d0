using System.Diagnostics;
using Reliability.Counting;
using Runner.Local;
using Runner.Processes;

namespace Reliability.Mishaps;

/// <summary>SIGTERM to a service under load, and its restart.</summary>
/// <param name="system">Whose.</param>
/// <param name="environment">Which CDMS.</param>
/// <param name="service">The Builder or the CDMS.</param>
/// <param name="leavesNothing">True: a message in flight after the stop is a difference. Not where replies are lost: what was in them stays in flight.</param>
public sealed class Stop(LocalSystem system, string environment, Victim service, bool leavesNothing) : IMishap
{
    /// <inheritdoc/>
    public string Name => $"stop {service}";

    /// <inheritdoc/>
    public async Task<IReadOnlyList<string>> HappenAsync(Func<Task> databasesAreReadable, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(databasesAreReadable);
        var (process, queue) = service == Victim.Builder ? (system.Builder, "builder") : (system.Cdms(environment), $"cdms-{environment}");
        var began = Stopwatch.GetTimestamp();
        await process.DisposeAsync();
        var took = Stopwatch.GetElapsedTime(began);

        using var queues = new QueueProbe(system.Emulator.ServiceUrl);
        var content = await queues.CountAsync(queue, cancellationToken);
        await databasesAreReadable();
        await (service == Victim.Builder ? system.StartBuilderAsync(cancellationToken) : system.StartCdmsAsync(environment, cancellationToken));
        return
        [
            .. content.InFlight == 0 || !leavesNothing ? [] : new[] { FormattableString.Invariant($"stranded: {content.InFlight} messages in flight in {queue} after {process.Name} had stopped") },
            .. took < ServiceProcess.KilledAfter ? [] : new[] { FormattableString.Invariant($"late: {process.Name} did not stop within {ServiceProcess.KilledAfter} and was killed") },
        ];
    }
}
