using Contracts;
using MassTransit;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Security;
using Security.Audit;
using Security.Audit.Sealing;
using Security.Audit.Verification;
using ServiceDefaults;
using Tests.Security.Support;

namespace Tests.Security.Audit.Support;

/// <summary>One process of a service on a database of the trail, with a clock of its own making.</summary>
internal sealed class AuditService : IAsyncDisposable
{
    public const string Name = "cdms-uat";

    private readonly ServiceProvider _provider;

    public AuditService(AuditDatabase database, FakeTimeProvider? clock = null, Action<DbContextOptionsBuilder>? configure = null, bool systemClock = false)
    {
        Clock = clock ?? new FakeTimeProvider(AuditRows.Start + TimeSpan.FromSeconds(1));
        var services = new ServiceCollection();
        services.AddSingleton(systemClock ? TimeProvider.System : Clock);
        services.AddSingleton<IPublishEndpoint>(Messages);
        services.AddLogging(log => log.AddProvider(Log));
        services.AddSingleton<DatabaseGate>();
        services.AddScoped(_ => database.Open(configure));
        services.AddScoped<ServiceDbContext>(provider => provider.GetRequiredService<SecurityDbContext>());
        services.AddAuditServices(Settings(), new SecurityOptions(Name, "CDMS uat"));
        services.AddAuthorization();
        _provider = services.BuildServiceProvider(validateScopes: true);
    }

    public FakeTimeProvider Clock { get; }

    public RecordedMessages Messages { get; } = new();

    public RecordedLog Log { get; } = new();

    public IServiceProvider Services => _provider;

    /// <summary>Runs one round of the sealer.</summary>
    public async Task<int> SealAsync()
    {
        await using var scope = _provider.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AuditSealer>().RunAsync(TestContext.Current.CancellationToken);
    }

    public async Task<AuditReport> VerifyAsync(params PeerHead[] heads)
    {
        await using var scope = _provider.CreateAsyncScope();
        return await scope.ServiceProvider.GetRequiredService<AuditVerifier>().VerifyAsync(heads, TestContext.Current.CancellationToken);
    }

    /// <summary>What a peer has kept of this service: the heads that it published.</summary>
    public PeerHead[] PublishedHeads() =>
        [.. Messages.Of<AuditBlocksSealed>().SelectMany(message => message.Heads.Select(head => new PeerHead(message.Service, head.StudyOid, head.Number, head.Hash, head.SealedAt)))];

    // A tenth of a second between rounds, for tests that wait for them.
    private static IConfiguration Settings() =>
        new ConfigurationBuilder().AddInMemoryCollection([new KeyValuePair<string, string?>("Audit:SealInterval", "00:00:00.1")]).Build();

    public ValueTask DisposeAsync() => _provider.DisposeAsync();
}
