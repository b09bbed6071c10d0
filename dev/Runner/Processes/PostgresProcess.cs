using System.Diagnostics;
using System.Text.Json;

namespace Runner.Processes;

/// <summary>A PostgreSQL cluster of its own, reached by a socket in a temporary folder; deleted when it stops.</summary>
public sealed class PostgresProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly ChildProcess _process;

    private PostgresProcess(ChildProcess process, string host, int serverId)
    {
        _process = process;
        ServerId = serverId;
        Host = host;
    }

    /// <summary>The system's number of the server's first process, which the others descend from.</summary>
    public int ServerId { get; }

    /// <summary>The folder of its socket.</summary>
    public string Host { get; }

    /// <summary>Reaches the database <c>postgres</c> as its superuser.</summary>
    public string ConnectionString => ConnectionStringOf("postgres");

    /// <summary>Reaches a database of that name, which need not exist yet.</summary>
    public string ConnectionStringOf(string database) => $"Host={Host};Username=postgres;Database={database};GSS Encryption Mode=Disable;SSL Mode=Disable";

    /// <summary>Starts a cluster.</summary>
    /// <param name="durable">True keeps fsync on, for tests that kill the server.</param>
    /// <param name="dataFolder">Keeps cluster and socket here over restarts; null: deleted at the end.</param>
    /// <param name="settings">More of its settings, <c>name=value</c>.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<PostgresProcess> StartAsync(
        bool durable = false, string? dataFolder = null, IReadOnlyList<string>? settings = null, CancellationToken cancellationToken = default)
    {
        List<string> arguments = durable ? ["--durable"] : [];
        arguments.AddRange((settings ?? []).SelectMany(setting => new[] { "--set", setting }));
        if (dataFolder is not null)
            arguments.AddRange(["--data", dataFolder]);
        var process = await ChildProcess.StartAsync(
            new ChildStart(RepositoryRoot.Combine("dev/postgres-server"), arguments, Patience), cancellationToken);
        using var ready = JsonDocument.Parse(process.ReadyLine);
        var root = ready.RootElement;
        return new PostgresProcess(process, root.GetProperty("host").GetString()!, root.GetProperty("processId").GetInt32());
    }

    /// <summary>Ends the server and each of its processes with SIGKILL; start again on the same folder to recover.</summary>
    /// <remarks>A backend that outlived the first process would keep the shared memory, and the next start would refuse.</remarks>
    public async Task KillAsync()
    {
        using var server = Process.GetProcessById(ServerId);
        server.Kill(entireProcessTree: true);
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
