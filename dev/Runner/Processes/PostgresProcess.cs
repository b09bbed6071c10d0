using System.Diagnostics;
using System.Text.Json;

namespace Runner.Processes;

/// <summary>A PostgreSQL cluster of its own, reached by a socket in a temporary folder; deleted when it stops.</summary>
public sealed class PostgresProcess : IAsyncDisposable
{
    private static readonly TimeSpan Patience = TimeSpan.FromMinutes(3);
    private readonly ChildProcess _process;
    private readonly int _serverId;
    private readonly string _host;

    private PostgresProcess(ChildProcess process, string host, int serverId)
    {
        _process = process;
        _serverId = serverId;
        _host = host;
    }

    /// <summary>Reaches the database <c>postgres</c> as its superuser.</summary>
    public string ConnectionString => ConnectionStringOf("postgres");

    /// <summary>Reaches a database of that name, which need not exist yet.</summary>
    public string ConnectionStringOf(string database) => $"Host={_host};Username=postgres;Database={database};GSS Encryption Mode=Disable;SSL Mode=Disable";

    /// <summary>Starts a cluster.</summary>
    /// <param name="durable">True keeps fsync on, for tests that kill the server.</param>
    /// <param name="dataFolder">Keeps the cluster here over restarts; null: deleted at the end.</param>
    /// <param name="cancellationToken">Gives up waiting.</param>
    public static async Task<PostgresProcess> StartAsync(
        bool durable = false, string? dataFolder = null, CancellationToken cancellationToken = default)
    {
        List<string> arguments = durable ? ["--durable"] : [];
        if (dataFolder is not null)
            arguments.AddRange(["--data", dataFolder]);
        var process = await ChildProcess.StartAsync(
            new ChildStart(RepositoryRoot.Combine("dev/postgres-server"), arguments, Patience), cancellationToken);
        using var ready = JsonDocument.Parse(process.ReadyLine);
        var root = ready.RootElement;
        return new PostgresProcess(process, root.GetProperty("host").GetString()!, root.GetProperty("processId").GetInt32());
    }

    /// <summary>Ends the server with SIGKILL; start again on the same folder to recover.</summary>
    public async Task KillAsync()
    {
        Process.GetProcessById(_serverId).Kill();
        await _process.WaitForExitAsync();
    }

    /// <inheritdoc/>
    public ValueTask DisposeAsync() => _process.DisposeAsync();
}
