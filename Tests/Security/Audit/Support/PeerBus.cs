using Contracts;
using MassTransit;
using MassTransit.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Security;
using Security.Audit;
using Security.Audit.Peers;
using Security.Audit.Sealing;
using Security.Audit.Verification;
using ServiceDefaults;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Audit.Support;

/// <summary>A service with its database and the consumers of the trail on a bus in memory, with inbox and outbox as in operation.</summary>
internal sealed class PeerBus : IAsyncDisposable
{
    public const string Service = "builder";

    private readonly AuditDatabase _database;
    private readonly TemporaryFolder _claims = new();
    private readonly ServiceProvider _provider;

    private PeerBus(AuditDatabase database)
    {
        _database = database;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Messaging:Transport"] = "InMemory", ["Database:Provider"] = database.Database.Provider.ToString(), ["ClaimCheck:Folder"] = _claims.FullPath,
        }).Build();
        var services = new ServiceCollection();
        services.AddSingleton(TimeProvider.System);
        services.AddLogging(log => log.AddProvider(Log));
        services.AddSingleton<DatabaseGate>();
        services.AddScoped(_ => database.Open());
        services.AddScoped<ServiceDbContext>(provider => provider.GetRequiredService<SecurityDbContext>());
        services.AddServiceClaimCheck(configuration);
        services.AddAuditServices(configuration, new SecurityOptions(Service, "Builder"));
        services.AddAuthorization();
        services.AddMassTransitTestHarness(TextWriter.Null, bus => bus.ConfigureServiceBus<SecurityDbContext>(configuration, consumers =>
        {
            // A loaded machine may take its time; a message that is consumed ends the wait at once.
            consumers.SetTestTimeouts(testTimeout: TimeSpan.FromMinutes(5), testInactivityTimeout: TimeSpan.FromMinutes(1));
            consumers.AddAuditConsumers("builder");
        }));
        _provider = services.BuildServiceProvider(validateScopes: true);
    }

    public RecordedLog Log { get; } = new();

    public ITestHarness Harness => _provider.GetRequiredService<ITestHarness>();

    public static async Task<PeerBus> StartAsync(Tests.Support.DatabaseProvider provider)
    {
        var bus = new PeerBus(await AuditDatabase.CreateAsync(provider));
        await bus.Harness.Start();
        return bus;
    }

    /// <summary>A peer tells its heads; ends when they are consumed.</summary>
    public Task SealedAsync(string service, params AuditHead[] heads) => SendAsync(new AuditBlocksSealed { Service = service, Heads = heads });

    /// <summary>A peer reports what it has kept of this service; ends when it is consumed.</summary>
    public Task ReportedAsync(params AuditHead[] heads) =>
        SendAsync(new AuditHeadsReported { RequestId = Guid.NewGuid(), Service = Service, ReportedBy = "cdms-uat", Heads = heads });

    /// <summary>A peer asks; ends when the question is consumed.</summary>
    public Task AskedAsync(AuditHeadsRequested question) => SendAsync(question);

    /// <summary>The one answer to a question. Ends the bus, so that a second one would be here too.</summary>
    public async Task<AuditHeadsReported> AnswerAsync(Guid requestId)
    {
        // It comes back to this service too, which passes over it.
        Assert.True(await Harness.Consumed.Any<AuditHeadsReported>(message => message.Context.Message.RequestId == requestId));
        await Harness.Stop(TestContext.Current.CancellationToken);
        // Cancelled: what is there, and no waiting for more.
        var answers = Harness.Consumed.Select<AuditHeadsReported>(new CancellationToken(canceled: true)).Where(message => message.Context.Message.RequestId == requestId);
        return Assert.Single(answers).Context.Message;
    }

    public async Task<AuditBlock> SealOneAsync(string study)
    {
        await _database.AddAsync([AuditRows.One(study, at: TimeProvider.System.GetUtcNow())]);
        await using (var scope = _provider.CreateAsyncScope())
            Assert.Equal(1, await scope.ServiceProvider.GetRequiredService<AuditSealer>().RunAsync(CancellationToken.None));
        return (await _database.ReadBlocksAsync(study)).Single();
    }

    public async Task<AuditReport> VerifyAsync()
    {
        await using var scope = _provider.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync([], CancellationToken.None);
    }

    public async Task<List<(string Service, long Number)>> KeptAsync()
    {
        await using var db = _database.Open();
        return [.. (await db.Set<PeerBlockHead>().OrderBy(head => head.Id).ToListAsync()).Select(head => (head.Service, head.Number))];
    }

    public async Task<List<AuditRecord>> NotesAsync()
    {
        await using var db = _database.Open();
        return await db.Set<AuditRecord>().Where(record => record.Action == AuditActions.ChainContradicted).OrderBy(record => record.Id).ToListAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _database.DisposeAsync();
        _claims.Dispose();
    }

    private async Task SendAsync<T>(T message)
        where T : class
    {
        var id = NewId.NextGuid();
        await Harness.Bus.Publish(message, context => context.MessageId = id);
        Assert.True(await Harness.Consumed.Any<T>(consumed => consumed.Context.MessageId == id && consumed.Exception is null));
    }
}
