using Runner.Processes;

namespace Tests.Support;

/// <summary>SNS, SQS and S3 for a test, on 127.0.0.1.</summary>
/// <remarks>Tests share one by <see cref="SharedAsync"/> and use queue and topic names of their own (<see cref="Names"/>).</remarks>
public sealed class Emulator : IAsyncDisposable
{
    /// <summary>The region that tests use.</summary>
    public const string Region = "us-east-1";

    private static readonly Lazy<Task<Emulator>> Shared = new(() => StartAsync());
    private readonly EmulatorProcess _process;

    private Emulator(EmulatorProcess process) => _process = process;

    /// <summary>The address for SNS, SQS and S3 alike; any access key and secret will do.</summary>
    public string ServiceUrl => _process.ServiceUrl;

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port => _process.Port;

    /// <summary>The system's number of the process.</summary>
    public int ProcessId => _process.ProcessId;

    /// <summary>The one that all tests of this process share, in memory. Ends with the process; do not dispose.</summary>
    public static Task<Emulator> SharedAsync() => Shared.Value;

    /// <summary>Starts one for a single test: for kills and restarts.</summary>
    /// <param name="port">0 for a free one; after a restart the port of before, since queue URLs hold it.</param>
    /// <param name="dataFolder">Keeps its state here; null: in memory.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<Emulator> StartAsync(
        int port = 0, string? dataFolder = null, CancellationToken cancellationToken = default) =>
        new(await EmulatorProcess.StartAsync(port, dataFolder, cancellationToken: cancellationToken));

    /// <summary>Ends it with SIGKILL.</summary>
    public Task KillAsync() => _process.KillAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
