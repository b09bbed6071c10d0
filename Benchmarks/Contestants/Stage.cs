using Benchmarks.Machine;
using Benchmarks.Options;
using Npgsql;
using Runner.Local;
using Runner.Processes;

namespace Benchmarks.Contestants;

/// <summary>What all contestants share: the emulator, the database server, a folder.</summary>
internal sealed class Stage : IAsyncDisposable
{
    private static readonly string[] ServerSettings = ["shared_preload_libraries=pg_stat_statements", "pg_stat_statements.max=10000"];

    // Costs a little: only where a person will read it.
    private static readonly string[] ServerSettingsForStatements = [.. ServerSettings, "pg_stat_statements.track_planning=on"];

    private Stage(BenchmarkOptions options, string folder, EmulatorProcess emulator, PostgresProcess? postgres)
    {
        Options = options;
        Folder = folder;
        Emulator = emulator;
        Postgres = postgres;
        Calls = new AwsCalls(emulator.CallsUrl!);
        if (postgres is null)
            return;
        Observer = NpgsqlDataSource.Create(StatementCounter.AsObserver(postgres.ConnectionString));
        Statements = new StatementCounter(Observer);
    }

    public BenchmarkOptions Options { get; }

    public string Folder { get; }

    public EmulatorProcess Emulator { get; }

    /// <summary>Null with SQLite.</summary>
    public PostgresProcess? Postgres { get; }

    public AwsCalls Calls { get; }

    /// <summary>Null with SQLite.</summary>
    public StatementCounter? Statements { get; }

    /// <summary>Connections that are left out of the count of statements; null with SQLite.</summary>
    public NpgsqlDataSource? Observer { get; }

    public static async Task<Stage> PrepareAsync(BenchmarkOptions options, CancellationToken cancellationToken)
    {
        var folder = Directory.CreateTempSubdirectory("benchmark-").FullName;
        Directory.CreateDirectory(Path.Combine(folder, "claim-check"));
        if (options.LogFolder is { } logs)
            Directory.CreateDirectory(logs);
        var emulator = await EmulatorProcess.StartAsync(countsCalls: true, cancellationToken: cancellationToken);
        try
        {
            var postgres = options.Database == LocalDatabase.Postgres
                ? await PostgresProcess.StartAsync(durable: true, settings: options.LogFolder is null ? ServerSettings : ServerSettingsForStatements, cancellationToken: cancellationToken)
                : null;
            var stage = new Stage(options, folder, emulator, postgres);
            await stage.PrepareServerAsync(cancellationToken);
            return stage;
        }
        catch
        {
            await emulator.DisposeAsync();
            throw;
        }
    }

    public string LogFile(string name) => Path.Combine(Options.LogFolder ?? Folder, $"{name}.log");

    public async ValueTask DisposeAsync()
    {
        Calls.Dispose();
        if (Observer is not null)
            await Observer.DisposeAsync();
        if (Postgres is not null)
            await Postgres.DisposeAsync();
        await Emulator.DisposeAsync();
        Directory.Delete(Folder, recursive: true);
    }

    private async Task PrepareServerAsync(CancellationToken cancellationToken)
    {
        if (Postgres is null)
            return;
        await using var superuser = NpgsqlDataSource.Create(Postgres.ConnectionString);
        await StatementCounter.PrepareAsync(superuser, cancellationToken);
    }
}
