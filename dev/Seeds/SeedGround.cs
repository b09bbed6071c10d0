using Runner.Local;
using Runner.Processes;
using Seeds.Databases;
using Seeds.Services;

namespace Seeds;

/// <summary>What the runs have in common: an emulator in memory, a database server, migrated databases to copy. Runs on it go one after another.</summary>
public sealed class SeedGround : IAsyncDisposable
{
    // Long enough that nothing shows again while two busy cores work on it, short enough to wait for after a lost reply.
    private static readonly TimeSpan Visibility = TimeSpan.FromSeconds(3);

    private readonly EmulatorProcess _emulator;
    private readonly DatabaseServer _server;
    private readonly string _folder;
    private int _runs;

    private SeedGround(EmulatorProcess emulator, DatabaseServer server, string folder) => (_emulator, _server, _folder) = (emulator, server, folder);

    internal string EmulatorUrl => _emulator.ServiceUrl;

    internal IConnectionCutter Cutter => _server.Cutter;

    /// <summary>Which database the runs use.</summary>
    public LocalDatabase Database => _server.Kind;

    /// <summary>Starts what is needed.</summary>
    public static async Task<SeedGround> StartAsync(LocalDatabase database, CancellationToken cancellationToken = default)
    {
        var folder = Directory.CreateTempSubdirectory("seeds-").FullName;
        var emulator = await EmulatorProcess.StartAsync(cancellationToken: cancellationToken);
        try
        {
            return new SeedGround(emulator, await DatabaseServer.StartAsync(database, folder, cancellationToken), folder);
        }
        catch
        {
            await emulator.DisposeAsync();
            throw;
        }
    }

    /// <inheritdoc/>
    public async ValueTask DisposeAsync()
    {
        await _server.DisposeAsync();
        await _emulator.DisposeAsync();
        Directory.Delete(_folder, recursive: true);
    }

    /// <summary>Empty databases and empty queues for a run.</summary>
    internal async Task<SeedDatabases> PrepareAsync(SeedPlan plan, CancellationToken cancellationToken)
    {
        var run = FormattableString.Invariant($"seed_{plan.Seed}_{++_runs}");
        var folder = Directory.CreateDirectory(Path.Combine(_folder, run)).FullName;
        var databases = new Dictionary<ServiceName, string>();
        foreach (var service in Enum.GetValues<ServiceName>())
            databases[service] = await _server.CopyAsync(service, $"{run}_{service}".ToLowerInvariant(), cancellationToken);

        using var queues = new FreshQueues(EmulatorUrl);
        // The services have no setting for the time-out of their queues; a queue that exists is taken as it is.
        foreach (var queue in QueuesOf(plan))
            await queues.MakeAsync(queue, Visibility, cancellationToken);
        var settings = new ServiceSettings(Database, folder, plan.Environment, plan.LogLevel) { ServiceUrl = EmulatorUrl, Databases = databases };
        return new SeedDatabases(Database, settings, () => _server.DropAsync(databases.Values));
    }

    internal static IReadOnlyList<string> QueuesOf(SeedPlan plan) => [$"cdms-{plan.Environment}", "builder"];
}
