using Runner.Processes;

namespace Tests.Support;

/// <summary>The PostgreSQL of a test run: the one that <c>POSTGRES_CONNECTION</c> names, else a temporary cluster of this process.</summary>
public static class PostgresServer
{
    private static readonly Lazy<Task<string>> Shared = new(StartSharedAsync);

    // Held on purpose: a finalizer would close the pipe on which the server's life hangs.
    private static PostgresProcess? _server;

    /// <summary>A superuser's connection string, to the server that all tests of this process share. fsync is off.</summary>
    public static Task<string> SharedAsync() => Shared.Value;

    /// <summary>A server for one test that kills it: fsync on, the cluster kept in <paramref name="dataFolder"/>.</summary>
    public static Task<PostgresProcess> StartDurableAsync(string dataFolder, CancellationToken cancellationToken = default) =>
        PostgresProcess.StartAsync(durable: true, dataFolder, cancellationToken: cancellationToken);

    private static async Task<string> StartSharedAsync()
    {
        if (Environment.GetEnvironmentVariable("POSTGRES_CONNECTION") is { Length: > 0 } named)
            return named;
        // Never disposed: it ends when this process does, however that happens.
        _server = await PostgresProcess.StartAsync();
        return _server.ConnectionString;
    }
}
