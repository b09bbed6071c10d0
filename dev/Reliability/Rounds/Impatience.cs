using Reliability.Counting;
using Runner.Local;

namespace Reliability.Rounds;

/// <summary>A system that comes back quickly after a kill: the same code, with shorter leases and pauses by configuration.</summary>
public static class Impatience
{
    /// <summary>How long a message that a killed process had received stays invisible. AWS and our services: 30 s unless configured.</summary>
    public static readonly TimeSpan Visibility = TimeSpan.FromSeconds(5);

    // The server may be away for seconds: more redeliveries than usual, and sooner.
    private static readonly string[] Redelivery = ["00:00:01", "00:00:02", "00:00:03", "00:00:05", "00:00:05", "00:00:05", "00:00:10", "00:00:10"];

    /// <summary>Settings for the services, as environment variables.</summary>
    public static IReadOnlyDictionary<string, string> Settings { get; } = new Dictionary<string, string>(
        Redelivery.Select((pause, index) => KeyValuePair.Create(FormattableString.Invariant($"Messaging__FailurePolicy__Redelivery__{index}"), pause))
            .Append(KeyValuePair.Create("Messaging__Outbox__Lease", "00:00:05"))
            .Append(KeyValuePair.Create("Messaging__Outbox__LongestOutageDelay", "00:00:02")),
        StringComparer.Ordinal);

    /// <summary>Starts a system with these settings, its emulator keeping what it has acknowledged.</summary>
    /// <param name="options">What it consists of.</param>
    /// <param name="visibility">How long a message that was received and not deleted stays invisible; null: <see cref="Visibility"/>.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    public static async Task<LocalSystem> StartAsync(
        LocalSystemOptions options, TimeSpan? visibility = null, CancellationToken cancellationToken = default)
    {
        var system = await PrepareAsync(options, visibility, cancellationToken);
        try
        {
            await Task.WhenAll([
                system.StartBuilderAsync(cancellationToken),
                .. system.Options.Environments.Select(environment => system.StartCdmsAsync(environment, cancellationToken)),
            ]);
            return system;
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    /// <summary>The same without the services.</summary>
    /// <param name="options">What it consists of.</param>
    /// <param name="visibility">How long a message that was received and not deleted stays invisible; null: <see cref="Visibility"/>.</param>
    /// <param name="cancellationToken">Gives up the start.</param>
    public static async Task<LocalSystem> PrepareAsync(
        LocalSystemOptions options, TimeSpan? visibility = null, CancellationToken cancellationToken = default)
    {
        ArgumentNullException.ThrowIfNull(options);
        var settings = Settings.Concat(options.Settings).GroupBy(setting => setting.Key, StringComparer.Ordinal)
            .ToDictionary(group => group.Key, group => group.Last().Value, StringComparer.Ordinal);
        var system = await LocalSystem.PrepareAsync(options with { KeepsMessages = true, Settings = settings }, cancellationToken);
        try
        {
            // A queue that exists is taken as it is; the services have no setting for its time-out.
            using var queues = new QueueProbe(system.Emulator.ServiceUrl);
            foreach (var queue in QueueProbe.QueuesOf(system))
                await queues.CreateAsync(queue, visibility ?? Visibility, cancellationToken);
            return system;
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }
}
