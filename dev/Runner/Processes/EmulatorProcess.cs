using System.Text.Json;

namespace Runner.Processes;

/// <summary>The SNS/SQS/S3 emulator as a process of its own, on 127.0.0.1.</summary>
public sealed class EmulatorProcess : IAsyncDisposable
{
    // The first start on a machine installs it.
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(5);
    private readonly ChildProcess _process;

    private EmulatorProcess(ChildProcess process, JsonElement ready)
    {
        _process = process;
        Port = ready.GetProperty("port").GetInt32();
        if (ready.TryGetProperty("callsPort", out var calls))
            CallsUrl = FormattableString.Invariant($"http://127.0.0.1:{calls.GetInt32()}");
    }

    /// <summary>The port on 127.0.0.1.</summary>
    public int Port { get; }

    /// <summary>Where SNS, SQS and S3 answer; any access key and secret will do.</summary>
    public string ServiceUrl => FormattableString.Invariant($"http://127.0.0.1:{Port}");

    /// <summary>Where a GET answers how many calls of each action it took, as a JSON object; null when it does not count them.</summary>
    public string? CallsUrl { get; }

    /// <summary>The system's number of the process.</summary>
    public int ProcessId => _process.ProcessId;

    /// <summary>Starts an emulator.</summary>
    /// <param name="port">0 for a free one. Queue URLs hold the port: start again on the same after a stop with <paramref name="dataFolder"/>.</param>
    /// <param name="dataFolder">Where its state is kept over restarts; null: in memory, about ten times faster.</param>
    /// <param name="countsCalls">True counts the calls by action: <see cref="CallsUrl"/>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<EmulatorProcess> StartAsync(
        int port = 0, string? dataFolder = null, bool countsCalls = false, CancellationToken cancellationToken = default)
    {
        List<string> arguments = ["--port", FormattableString.Invariant($"{port}")];
        if (dataFolder is not null)
            arguments.AddRange(["--data", dataFolder]);
        if (countsCalls)
            arguments.Add("--count-calls");
        var process = await ChildProcess.StartAsync(
            new ChildStart(RepositoryRoot.Combine("dev/emulator/start"), arguments, Patience), cancellationToken);
        using var ready = JsonDocument.Parse(process.ReadyLine);
        return new EmulatorProcess(process, ready.RootElement);
    }

    /// <summary>Ends it with SIGKILL.</summary>
    public Task KillAsync() => _process.KillAsync();

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
