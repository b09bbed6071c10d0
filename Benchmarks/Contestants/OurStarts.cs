using Runner.Local;
using Runner.Processes;

namespace Benchmarks.Contestants;

/// <summary>Starts Builder and CDMS on databases of a contestant.</summary>
internal sealed class OurStarts(Databases databases)
{
    public const string BuilderDatabase = "ours_builder";
    public const string CdmsDatabase = "ours_cdms";

    private readonly LocalSettings _settings = new(
        new LocalSystemOptions(databases.Stage.Folder) { Settings = databases.Stage.Options.ServiceEnvironment },
        databases.Stage.Emulator.ServiceUrl, databases.Stage.Postgres);

    /// <summary>What both want of their clients.</summary>
    public string Token => _settings.Token;

    public Task<ServiceProcess> StartBuilderAsync(CancellationToken cancellationToken) => StartAsync(_settings.Builder(), BuilderDatabase, cancellationToken);

    public Task<ServiceProcess> StartCdmsAsync(CancellationToken cancellationToken) =>
        StartAsync(_settings.Cdms(PublishClient.Environment), CdmsDatabase, cancellationToken);

    /// <summary>Gives two databases the tables of Builder and CDMS.</summary>
    public Task CreateTablesAsync(string builder, string cdms, CancellationToken cancellationToken) => Task.WhenAll(
        ServiceTables.CreateAsync(_settings.Builder(), databases.ConnectionStringOf(builder), cancellationToken),
        ServiceTables.CreateAsync(_settings.Cdms(PublishClient.Environment), databases.ConnectionStringOf(cdms), cancellationToken));

    private async Task<ServiceProcess> StartAsync(ServiceStart start, string database, CancellationToken cancellationToken)
    {
        var settings = new Dictionary<string, string>(start.Settings, StringComparer.Ordinal)
        {
            ["Database__ConnectionString"] = databases.ConnectionStringOf(database),
        };
        // A local run polls for 1 s only, so that it stops quickly, and looks for failed messages at once; what is deployed waits as long as SQS allows.
        foreach (var name in new[] { "Messaging__AmazonSqs__ReceiveWaitSeconds", "FailedMessages__PauseAfterFault", "FailedMessages__PollInterval" })
            settings.Remove(name);
        var service = await ServiceProcess.StartAsync(start with { Settings = settings, LogFile = databases.Stage.LogFile(database) }, cancellationToken);
        await service.WaitUntilReadyAsync(cancellationToken);
        return service;
    }
}
