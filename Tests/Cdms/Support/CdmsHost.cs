using Cdms.Service.Data;
using MassTransit;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Tests.Support;

namespace Tests.Cdms.Support;

/// <summary>The whole CDMS as its Program puts it together, in memory but for the database.</summary>
internal sealed class CdmsHost : IAsyncDisposable
{
    public const string Environment = "uat";

    private readonly WebApplicationFactory<Program> _factory;
    private readonly TestDatabase _database;
    private readonly TemporaryFolder _claims = new();

    private CdmsHost(TestDatabase database, Action<IServiceCollection>? configure, IReadOnlyDictionary<string, string>? settings)
    {
        _database = database;
        _factory = new WebApplicationFactory<Program>().WithWebHostBuilder(host =>
        {
            foreach (var (key, value) in CdmsSettings.For(database, _claims.FullPath, settings))
                host.UseSetting(key, value);
            host.ConfigureTestServices(services =>
            {
                services.AddSingleton<TimeProvider>(Clock);
                services.AddSingleton<Answers>();
                services.AddBusObserver<ListenAtStart>();
                configure?.Invoke(services);
            });
        });
        // The real server: the test server keeps no request line, and so no encoded slash.
        _factory.UseKestrel();
    }

    public HandClock Clock { get; } = new();

    /// <summary>Where a browser reaches it.</summary>
    public Uri Address => _factory.ClientOptions.BaseAddress;

    public IServiceProvider Services => _factory.Services;

    public Answers Answers => Services.GetRequiredService<Answers>();

    public IBus Bus => Services.GetRequiredService<IBus>();

    /// <summary>Starts on a database of its own, migrated, and waits until the bus receives.</summary>
    public static async Task<CdmsHost> StartAsync(
        DatabaseProvider provider = DatabaseProvider.Sqlite, Action<IServiceCollection>? configure = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var database = await TestDatabase.CreateAsync(provider, nameof(CdmsDbContext), connection => CdmsSettings.MigrateAsync(provider, connection));
        var host = StartUnready(database, configure, settings);
        await host.ReadyAsync();
        return host;
    }

    /// <summary>Starts whatever state its dependencies are in, and waits for nothing.</summary>
    public static CdmsHost StartUnready(
        TestDatabase database, Action<IServiceCollection>? configure = null, IReadOnlyDictionary<string, string>? settings = null)
    {
        var host = new CdmsHost(database, configure, settings);
        host._factory.StartServer();
        return host;
    }

    /// <summary>Waits until database and bus are there.</summary>
    public Task ReadyAsync() => Services.GetRequiredService<ServiceDefaults.BusGate>().WaitAsync(TestContext.Current.CancellationToken)
        .WaitAsync(TimeSpan.FromMinutes(1), TestContext.Current.CancellationToken);

    /// <summary>A client that is signed in as <see cref="ApiClient.Name"/>.</summary>
    public HttpClient CreateClient()
    {
        var client = _factory.CreateClient();
        ApiClient.SignIn(client);
        return client;
    }

    public Task PublishAsync<T>(T message, Guid? messageId = null)
        where T : class =>
        Bus.Publish(message, context => context.MessageId = messageId ?? context.MessageId, TestContext.Current.CancellationToken);

    /// <summary>Reads what is stored, in a context of its own.</summary>
    public async Task<T> ReadAsync<T>(Func<CdmsDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<CdmsDbContext>());
    }

    public Task<int> CountInstalledAsync() => ReadAsync(db => db.InstalledFormVersions.CountAsync());

    public async ValueTask DisposeAsync()
    {
        await _factory.DisposeAsync();
        await _database.DisposeAsync();
        _claims.Dispose();
    }
}
