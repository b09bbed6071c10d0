using System.Data.Common;
using System.Net.Http.Json;
using Benchmarks.Loops;
using Benchmarks.Options;
using Benchmarks.Studies;
using Runner.Local;
using Runner.Processes;

namespace Benchmarks.Contestants;

/// <summary>A loop written by hand: this program started twice more, as its builder and as its CDMS side.</summary>
internal sealed class HandWrittenLoop : IContestant
{
    /// <summary>Largest definition in bytes: the raw loop puts it into one message, and SNS takes 256 KiB.</summary>
    public const int LargestSize = 220 * 1024;

    private readonly ServiceProcess _builder;
    private readonly ServiceProcess _cdms;
    private readonly PublishClient _client;
    private readonly DbDataSource _database;
    private readonly DeploymentTable _deployments;
    private int _published;

    private HandWrittenLoop(ContestantKind kind, ServiceProcess builder, ServiceProcess cdms, DbDataSource database)
    {
        Kind = kind;
        _builder = builder;
        _cdms = cdms;
        _client = new PublishClient(builder.Address, LocalClient.NewToken());
        _database = database;
        _deployments = new DeploymentTable(database);
    }

    public ContestantKind Kind { get; }

    public int BuilderId => _builder.ProcessId;

    public int CdmsId => _cdms.ProcessId;

    public string DatabasePrefix => LoopSettings.NameOf(Kind);

    public static async Task<HandWrittenLoop> StartAsync(ContestantKind kind, Databases databases, CancellationToken cancellationToken)
    {
        var name = LoopSettings.NameOf(kind);
        if (kind == ContestantKind.Durable)
            await new OurStarts(databases).CreateTablesAsync($"{name}_builder", $"{name}_cdms", cancellationToken);
        var sides = await Task.WhenAll(
            StartAsync(new LoopSettings(kind, LoopSide.Builder, databases.Stage.Emulator.ServiceUrl, databases.ConnectionStringOf($"{name}_builder")), databases.Stage, cancellationToken),
            StartAsync(new LoopSettings(kind, LoopSide.Cdms, databases.Stage.Emulator.ServiceUrl, databases.ConnectionStringOf($"{name}_cdms")), databases.Stage, cancellationToken));
        return new HandWrittenLoop(kind, sides[0], sides[1], databases.Observe($"{name}_builder"));
    }

    public async Task ImportAsync(Round round, CancellationToken cancellationToken)
    {
        foreach (var file in round.Files)
            (await _client.Http.PostAsJsonAsync("/import", new { file }, cancellationToken)).EnsureSuccessStatusCode();
    }

    public async Task<Guid> PublishAsync(FormAddress form, CancellationToken cancellationToken)
    {
        var id = await _client.PublishAsync(form, cancellationToken);
        Interlocked.Increment(ref _published);
        return id;
    }

    // The raw loop keeps nothing, so its builder side is asked; it answers when it is so.
    public async Task WaitUntilSettledAsync(Guid deployment, CancellationToken cancellationToken)
    {
        if (Kind == ContestantKind.Raw)
            await _client.Http.GetStringAsync($"/settled/{deployment}", cancellationToken);
        else
            await _deployments.WaitAsync(deployment, cancellationToken);
    }

    public Task WaitUntilSettledAsync(Round round, CancellationToken cancellationToken) =>
        Kind == ContestantKind.Raw ? WaitUntilAllSettledAsync(cancellationToken) : _deployments.WaitAsync(round, cancellationToken);

    /// <summary>Raw only: until all that was ever published has settled.</summary>
    public Task WaitUntilAllSettledAsync(CancellationToken cancellationToken) =>
        _client.Http.GetStringAsync(FormattableString.Invariant($"/settled?count={_published}"), cancellationToken);

    /// <summary>Raw only: publishes one form so many times without a request for each; completes when SNS has taken all.</summary>
    public async Task FloodAsync(int count, CancellationToken cancellationToken)
    {
        (await _client.Http.PostAsync(FormattableString.Invariant($"/flood?count={count}"), content: null, cancellationToken)).EnsureSuccessStatusCode();
        Interlocked.Add(ref _published, count);
    }

    public async ValueTask DisposeAsync()
    {
        await Task.WhenAll(_builder.KillAsync(), _cdms.KillAsync());
        await _builder.DisposeAsync();
        await _cdms.DisposeAsync();
        _client.Dispose();
        await _database.DisposeAsync();
    }

    private static async Task<ServiceProcess> StartAsync(LoopSettings settings, Stage stage, CancellationToken cancellationToken)
    {
        var name = $"{LoopSettings.NameOf(settings.Kind)}-{settings.Side}".ToLowerInvariant();
        var service = await ServiceProcess.StartAsync(
            new ServiceStart("Benchmarks", name, stage.LogFile(name), settings.ToEnvironment()) { Arguments = [LoopSettings.InternalVerb] }, cancellationToken);
        await service.WaitUntilReadyAsync(cancellationToken);
        return service;
    }
}
