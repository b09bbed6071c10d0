using System.Collections.Concurrent;
using Runner.Processes;

namespace Runner.Local;

/// <summary>The whole system on this machine: emulator, database, Builder, and a CDMS for each environment, each a process of its own.</summary>
/// <remarks>All of it ends with this process, however that ends. The parts can be killed and started again one by one.</remarks>
public sealed class LocalSystem : IAsyncDisposable
{
    private readonly LocalSettings _settings;
    private readonly ConcurrentDictionary<string, ServiceProcess> _cdms = new(StringComparer.Ordinal);
    private ServiceProcess? _builder;

    private LocalSystem(LocalSystemOptions options, string serviceUrl, EmulatorProcess emulator, PostgresProcess? postgres)
    {
        Options = options;
        Emulator = emulator;
        Postgres = postgres;
        _settings = new LocalSettings(options, serviceUrl, postgres);
    }

    /// <summary>What it consists of.</summary>
    public LocalSystemOptions Options { get; }

    /// <summary>What a program must bring as <c>Authorization: Bearer</c>; both services take it, also after they were started again.</summary>
    public string Token => Options.Token;

    /// <summary>SNS and SQS.</summary>
    public EmulatorProcess Emulator { get; private set; }

    /// <summary>The database server; null when the databases are files.</summary>
    public PostgresProcess? Postgres { get; private set; }

    /// <summary>The Builder, once started.</summary>
    public ServiceProcess Builder => _builder ?? throw new InvalidOperationException("The Builder has not been started.");

    /// <summary>Starts all parts and waits until each is ready.</summary>
    public static async Task<LocalSystem> StartAsync(LocalSystemOptions options, CancellationToken cancellationToken = default)
    {
        var system = await PrepareAsync(options, cancellationToken);
        try
        {
            await Task.WhenAll([
                system.StartBuilderAsync(cancellationToken),
                .. options.Environments.Select(environment => system.StartCdmsAsync(environment, cancellationToken)),
            ]);
            return system;
        }
        catch
        {
            await system.DisposeAsync();
            throw;
        }
    }

    /// <summary>Starts emulator and database, and no service yet.</summary>
    public static async Task<LocalSystem> PrepareAsync(LocalSystemOptions options, CancellationToken cancellationToken = default)
    {
        Directory.CreateDirectory(Path.Combine(options.Folder, "claim-check"));
        var emulator = await EmulatorProcess.StartAsync(0, MessagesOf(options), options.CountsCalls, cancellationToken);
        try
        {
            var postgres = options.Database == LocalDatabase.Postgres
                ? await PostgresProcess.StartAsync(durable: true, PostgresFolder.Create(), cancellationToken: cancellationToken)
                : null;
            var serviceUrl = options.Route is null ? emulator.ServiceUrl : await options.Route(emulator.ServiceUrl);
            return new LocalSystem(options, serviceUrl, emulator, postgres);
        }
        catch
        {
            await emulator.DisposeAsync();
            throw;
        }
    }

    /// <summary>The CDMS of an environment, once started.</summary>
    public ServiceProcess Cdms(string environment) => _cdms[environment];

    /// <summary>Reaches the database of <c>builder</c> or <c>cdms-ENVIRONMENT</c>, past the service.</summary>
    public string ConnectionStringOf(string service) => _settings.ConnectionStringOf(service);

    /// <summary>Where <c>builder</c> or <c>cdms-ENVIRONMENT</c> leaves the one-time password of its first account.</summary>
    public string FirstPasswordFileOf(string service) => _settings.FirstPasswordFileOf(service);

    /// <summary>How the Builder is started, for a command of it in place of serving.</summary>
    public ServiceStart BuilderStart => _settings.Builder();

    /// <summary>How the CDMS of an environment is started, for a command of it in place of serving.</summary>
    public ServiceStart CdmsStart(string environment) => _settings.Cdms(environment);

    /// <summary>Starts the emulator again, after it was killed, on the same port and with the messages it had.</summary>
    /// <exception cref="InvalidOperationException">The messages are not kept (<see cref="LocalSystemOptions.KeepsMessages"/>).</exception>
    public async Task RestartEmulatorAsync(CancellationToken cancellationToken = default)
    {
        var messages = MessagesOf(Options)
            ?? throw new InvalidOperationException("The emulator holds its messages in memory and cannot be started again with them: set KeepsMessages.");
        await Emulator.DisposeAsync();
        Emulator = await EmulatorProcess.StartAsync(Emulator.Port, messages, Options.CountsCalls, cancellationToken);
    }

    /// <summary>Starts PostgreSQL again, after it was killed, on the same folder and socket; ends when it has recovered.</summary>
    public async Task RestartPostgresAsync(CancellationToken cancellationToken = default)
    {
        var earlier = Postgres ?? throw new InvalidOperationException("This system keeps its databases in files.");
        await earlier.DisposeAsync();
        Postgres = await PostgresProcess.StartAsync(durable: true, earlier.Host, cancellationToken: cancellationToken);
    }

    /// <summary>Starts the Builder, again after it was stopped or killed, and waits until it is ready.</summary>
    public async Task StartBuilderAsync(CancellationToken cancellationToken = default)
    {
        if (_builder is not null)
            await _builder.DisposeAsync();
        _builder = await ServiceProcess.StartAsync(_settings.Builder(), cancellationToken);
        await _builder.WaitUntilReadyAsync(cancellationToken);
    }

    /// <summary>Starts the CDMS of an environment, again after it was stopped or killed, and waits until it is ready.</summary>
    public async Task StartCdmsAsync(string environment, CancellationToken cancellationToken = default)
    {
        if (_cdms.TryGetValue(environment, out var earlier))
            await earlier.DisposeAsync();
        var service = await ServiceProcess.StartAsync(_settings.Cdms(environment), cancellationToken);
        _cdms[environment] = service;
        await service.WaitUntilReadyAsync(cancellationToken);
    }

    /// <summary>Stops everything, what needs the others first.</summary>
    public async ValueTask DisposeAsync()
    {
        ServiceProcess[] services = _builder is null ? [.. _cdms.Values] : [.. _cdms.Values, _builder];
        await Task.WhenAll(services.Select(service => service.DisposeAsync().AsTask()));
        if (Postgres is not null)
        {
            await Postgres.DisposeAsync();
            PostgresFolder.Delete(Postgres.Host);
        }

        await Emulator.DisposeAsync();
    }

    private static string? MessagesOf(LocalSystemOptions options) => options.KeepsMessages ? Path.Combine(options.Folder, "messages") : null;
}
