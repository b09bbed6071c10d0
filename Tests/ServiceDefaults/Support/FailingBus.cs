using MassTransit;
using MassTransit.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using ServiceDefaults;
using Tests.Support;

namespace Tests.ServiceDefaults.Support;

/// <summary>The bus as the services set it up, with a consumer that fails as told: two retries in place, two redeliveries.</summary>
internal sealed class FailingBus : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly TemporaryFolder _claims = new();
    private readonly ServiceProvider _provider;

    private FailingBus(TestDatabase database, Func<int, Exception?> failure)
    {
        _database = database;
        var configuration = new ConfigurationBuilder().AddInMemoryCollection(Settings()).Build();
        var services = new ServiceCollection();
        services.AddSingleton(new Tries(failure));
        services.AddSingleton(TimeProvider.System);
        services.AddDbContext<SampleDbContext>(options =>
            options.UseServiceDatabase(Enum.Parse<global::ServiceDefaults.DatabaseProvider>(database.Provider.ToString()), database.ConnectionString));
        services.AddServiceClaimCheck(configuration);
        services.AddMassTransitTestHarness(TextWriter.Null, bus =>
            bus.ConfigureServiceBus<SampleDbContext>(configuration, consumers =>
            {
                consumers.SetTestTimeouts(testInactivityTimeout: TimeSpan.FromSeconds(30));
                consumers.AddConsumer<FailingConsumer>();
                consumers.AddConsumer<OrderTakenConsumer>();
            }));
        _provider = services.BuildServiceProvider(validateScopes: true);
    }

    public ITestHarness Harness => _provider.GetRequiredService<ITestHarness>();

    public IReadOnlyList<Try> Tries => _provider.GetRequiredService<Tries>().All;

    /// <summary>Publishes one order. <paramref name="failure"/> tells by the number of the try, from 1, how it fails.</summary>
    public static async Task<FailingBus> RunAsync(Tests.Support.DatabaseProvider provider, Func<int, Exception?> failure)
    {
        var bus = new FailingBus(await SampleDbContext.CreateAsync(provider), failure);
        await bus.Harness.Start();
        await bus.Harness.Bus.Publish(new Order("F.AE"), TestContext.Current.CancellationToken);
        return bus;
    }

    public async Task<int> CountRowsAsync()
    {
        await using var db = SampleDbContext.Open(_database);
        return await db.Rows.CountAsync();
    }

    public async ValueTask DisposeAsync()
    {
        await _provider.DisposeAsync();
        await _database.DisposeAsync();
        _claims.Dispose();
    }

    private Dictionary<string, string?> Settings() => new()
    {
        ["Messaging:Transport"] = "InMemory",
        ["Messaging:FailurePolicy:InPlace:0"] = "00:00:00",
        ["Messaging:FailurePolicy:InPlace:1"] = "00:00:00.01",
        ["Messaging:FailurePolicy:Redelivery:0"] = "00:00:00.02",
        ["Messaging:FailurePolicy:Redelivery:1"] = "00:00:00.02",
        ["Database:Provider"] = _database.Provider.ToString(),
        ["ClaimCheck:Folder"] = _claims.FullPath,
    };
}
