using System.Data.Common;
using Benchmarks.Options;
using Benchmarks.Studies;
using Runner.Api;
using Runner.Processes;

namespace Benchmarks.Contestants;

/// <summary>Builder and CDMS, as they are deployed but for where they find things.</summary>
internal sealed class OurServices : IContestant
{
    private readonly ServiceProcess _builder;
    private readonly ServiceProcess _cdms;
    private readonly BuilderClient _api;
    private readonly PublishClient _client;
    private readonly DbDataSource _database;
    private readonly DeploymentTable _deployments;

    private OurServices(ServiceProcess builder, ServiceProcess cdms, string token, DbDataSource database)
    {
        _builder = builder;
        _cdms = cdms;
        _api = new BuilderClient(builder.Address, token);
        _client = new PublishClient(builder.Address, token);
        _database = database;
        _deployments = new DeploymentTable(database);
    }

    public ContestantKind Kind => ContestantKind.Ours;

    public int BuilderId => _builder.ProcessId;

    public int CdmsId => _cdms.ProcessId;

    public string DatabasePrefix => "ours";

    public static async Task<OurServices> StartAsync(Databases databases, CancellationToken cancellationToken)
    {
        var starts = new OurStarts(databases);
        var services = await Task.WhenAll(starts.StartBuilderAsync(cancellationToken), starts.StartCdmsAsync(cancellationToken));
        return new OurServices(services[0], services[1], starts.Token, databases.Observe(OurStarts.BuilderDatabase));
    }

    public async Task ImportAsync(Round round, CancellationToken cancellationToken)
    {
        foreach (var file in round.Files)
            await _api.ImportAsync(file, cancellationToken);
    }

    public Task<Guid> PublishAsync(FormAddress form, CancellationToken cancellationToken) => _client.PublishAsync(form, cancellationToken);

    public Task WaitUntilSettledAsync(Guid deployment, CancellationToken cancellationToken) => _deployments.WaitAsync(deployment, cancellationToken);

    public Task WaitUntilSettledAsync(Round round, CancellationToken cancellationToken) => _deployments.WaitAsync(round, cancellationToken);

    public async ValueTask DisposeAsync()
    {
        // Nothing of it is needed again: no stop in order, which lets the last long polls end.
        await Task.WhenAll(_builder.KillAsync(), _cdms.KillAsync());
        await _builder.DisposeAsync();
        await _cdms.DisposeAsync();
        _api.Dispose();
        _client.Dispose();
        await _database.DisposeAsync();
    }
}
