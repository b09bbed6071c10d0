using Builder.Service.Data;
using MassTransit;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Serilog;
using Serilog.Extensions.Logging;
using ServiceDefaults;
using Tests.Support;
using DatabaseProvider = Tests.Support.DatabaseProvider;

namespace Tests.Builder;

/// <summary>The whole Builder on a database of its own, with the bus in memory and a clock that stands still.</summary>
internal sealed class BuilderHost : WebApplicationFactory<Program>
{
    private readonly TestDatabase _database;
    private readonly TemporaryFolder _folder = new();
    private readonly IReadOnlyDictionary<string, string?> _settings;
    private readonly LogCapture? _log;

    private BuilderHost(TestDatabase database, LogCapture? log, IReadOnlyDictionary<string, string?> settings) => (_database, _log, _settings) = (database, log, settings);

    public FakeTimeProvider Clock { get; } = new(Given.Start);

    public ReceivedMessages Received { get; } = new();

    public CdmsStandIn Cdms { get; } = new();

    public RoundTrips RoundTrips { get; } = new();

    /// <summary>Where it leaves the one-time password of its first account, with <c>Accounts:Embedded</c>.</summary>
    public string FirstPasswordFile => _folder.Combine("first-password");

    public IBus Bus => Services.GetRequiredService<IBus>();

    /// <summary>Starts it and waits until the database is migrated and the bus receives.</summary>
    public static Task<BuilderHost> StartAsync(DatabaseProvider provider, params (string Key, string Value)[] settings) => StartAsync(provider, null, settings);

    /// <summary>As the other one; all that it can log, of every level, is captured and does not go to the console.</summary>
    public static async Task<BuilderHost> StartAsync(DatabaseProvider provider, LogCapture? log, params (string Key, string Value)[] settings)
    {
        var database = await TestDatabase.CreateAsync(provider, nameof(BuilderDbContext), connection => MigrateAsync(provider, connection));
        var host = new BuilderHost(database, log, settings.ToDictionary(setting => setting.Key, setting => (string?)setting.Value, StringComparer.Ordinal));
        // A real server: the test server decodes %2F in addresses, Kestrel does not.
        host.UseKestrel();
        host.StartServer();
        await host.Services.GetRequiredService<DatabaseGate>().WaitAsync(TestContext.Current.CancellationToken);
        await host.Services.GetRequiredService<BusGate>().WaitAsync(TestContext.Current.CancellationToken);
        await host.Bus.ConnectReceiveEndpoint("cdms", endpoint => endpoint.Instance(host.Cdms)).Ready;
        // The outbox looks at the bus again, which is healthy by now.
        host.Clock.Advance(TimeSpan.FromSeconds(1));
        return host;
    }

    /// <summary>Every client is signed in as <see cref="ApiClient.Name"/>.</summary>
    protected override void ConfigureClient(HttpClient client)
    {
        base.ConfigureClient(client);
        ApiClient.SignIn(client);
    }

    public async Task<T> ReadAsync<T>(Func<BuilderDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<BuilderDbContext>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Test");
        builder.UseUrls("http://127.0.0.1:0");
        foreach (var (key, value) in Defaults().Concat(_settings))
            builder.UseSetting(key, value);
        builder.ConfigureServices(services =>
        {
            services.RemoveAll<TimeProvider>();
            services.AddSingleton<TimeProvider>(Clock);
            services.AddReceiveObserver(_ => Received);
            if (_log is not null)
                services.AddSingleton<Serilog.ILogger>(Capturing(_log)).AddSingleton<ILoggerFactory>(provider => new SerilogLoggerFactory(provider.GetRequiredService<Serilog.ILogger>()));
            services.ConfigureDbContext<SqliteBuilderDbContext>(db => db.AddInterceptors(RoundTrips));
            services.ConfigureDbContext<PostgreSqlBuilderDbContext>(db => db.AddInterceptors(RoundTrips));
            services.ConfigureDbContext<SqlServerBuilderDbContext>(db => db.AddInterceptors(RoundTrips));
        });
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await _database.DisposeAsync();
        _folder.Dispose();
    }

    private IEnumerable<KeyValuePair<string, string?>> Defaults() =>
    [
        new("Database:Provider", _database.Provider.ToString()),
        new("Database:ConnectionString", _database.ConnectionString),
        new("ClaimCheck:Folder", _folder.Combine("claim-check")),
        new("Messaging:Transport", "InMemory"),
        new("Messaging:FailurePolicy:InPlace:0", "00:00:00"),
        // Metrics are counted by a clock of their own: a test that counts round trips wants its own alone.
        new("Telemetry:Interval", "00:00:00"),
        // Without accounts of its own there is no first administrator, so the trail holds what a test does and nothing else.
        new("Accounts:Embedded", "false"),
        new("Accounts:FirstPasswordFile", FirstPasswordFile),
        .. ApiClient.Settings(),
        new("Environments:1:Name", "prod"),
        new("Environments:1:Kind", "production"),
        new("Environments:2:Name", "uat-2"),
        new("Environments:2:Kind", "uat"),
    ];

    private static Serilog.Core.Logger Capturing(LogCapture log) => new LoggerConfiguration().MinimumLevel.Verbose().Enrich.FromLogContext().WriteTo.Sink(log).CreateLogger();

    private static async Task MigrateAsync(DatabaseProvider provider, string connectionString)
    {
        await using var context = Contexts.Create(provider, connectionString);
        await context.Database.MigrateAsync();
    }
}
