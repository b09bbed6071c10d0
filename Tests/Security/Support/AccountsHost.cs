using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Identity;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Security;
using Security.Access;
using Security.Accounts;
using ServiceDefaults;
using Tests.Support;

namespace Tests.Security.Support;

/// <summary>A service with nothing but security, on Kestrel at a free port of 127.0.0.1, with a clock that stands still.</summary>
internal sealed class AccountsHost : IAsyncDisposable
{
    public static readonly DateTimeOffset Start = new(2026, 3, 2, 9, 0, 0, TimeSpan.Zero);

    private readonly WebApplication _app;
    private readonly TemporaryFolder _folder = new();

    private AccountsHost(TestDatabase database, FakeTimeProvider clock, IReadOnlyDictionary<string, string?> settings, string environment)
    {
        Clock = clock;
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = environment });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        // There is no bus here, which Development would find before anybody asks for it.
        builder.Host.UseDefaultServiceProvider(provider => provider.ValidateOnBuild = false);
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>(StringComparer.Ordinal)
        {
            ["Database:Provider"] = database.Provider.ToString(),
            ["Database:ConnectionString"] = database.ConnectionString,
            ["Serilog:MinimumLevel:Default"] = "Fatal",
            ["Accounts:FirstPasswordFile"] = FirstPasswordFile,
            // All tests come from one address.
            ["RateLimits:SignIn:PerMinute"] = "0",
        });
        builder.Configuration.AddInMemoryCollection(settings);
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.AddServiceDefaults("builder");
        // The cost of a guess is for production; here it would be the time of the tests.
        builder.Services.Configure<PasswordHasherOptions>(hash => hash.IterationCount = 1000);
        builder.Services.AddSingleton<ILoggerFactory>(new LoggerFactory([Logs]));
        builder.AddServiceSecurity(new SecurityOptions("builder", "Builder"));
        builder.Services.AddServiceDatabase<SecurityDbContext, SecurityDbContext, SecurityDbContext, SecurityDbContext>(builder.Configuration);
        AddMissingParts(builder.Services, database.Name);
        _app = builder.Build();
        _app.UseServiceDefaults();
        _app.Use(ActAsync);
        _app.UseServiceSecurity();
        _app.MapGet("/api/me", () => Acting.Current?.Actor.Id).RequireAuthorization(Policies.SignedIn);
        _app.MapPost("/api/things", () => "changed").RequireAuthorization(Policies.SignedIn);
        _app.MapGet("/page", () => "page").RequireAuthorization(Policies.SignedIn);
    }

    public FakeTimeProvider Clock { get; }

    public CapturedLogs Logs { get; } = new();

    public string FirstPasswordFile => _folder.Combine("first-password");

    public Uri Address { get; private set; } = new("http://unset.invalid");

    public IServiceProvider Services => _app.Services;

    /// <summary>Starts it on a database with the tables of security, and waits until there is a first administrator.</summary>
    public static Task<AccountsHost> StartAsync(TestDatabase database, FakeTimeProvider? clock = null, params (string Key, string? Value)[] settings) =>
        StartAsync("Test", database, clock, settings);

    /// <summary>The same in an environment of ASP.NET Core's, such as <c>Development</c>.</summary>
    public static async Task<AccountsHost> StartAsync(string environment, TestDatabase database, FakeTimeProvider? clock = null, params (string Key, string? Value)[] settings)
    {
        var host = new AccountsHost(database, clock ?? new FakeTimeProvider(Start), settings.ToDictionary(setting => setting.Key, setting => setting.Value, StringComparer.Ordinal), environment);
        await host._app.StartAsync(TestContext.Current.CancellationToken);
        host.Address = new(host.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()!.Addresses.Single());
        foreach (var start in host.Services.GetServices<IHostedService>().OfType<BackgroundService>().Where(start => start is KeyRingStart or FirstAdministratorStart))
            await start.ExecuteTask!.WaitAsync(TestContext.Current.CancellationToken);
        return host;
    }

    /// <summary>A database with the tables of security.</summary>
    public static Task<TestDatabase> CreateDatabaseAsync(Tests.Support.DatabaseProvider provider) => TestDatabase.CreateAsync(provider, nameof(AccountsHost), async connection =>
    {
        var options = new Microsoft.EntityFrameworkCore.DbContextOptionsBuilder<SecurityDbContext>();
        options.UseServiceDatabase(Enum.Parse<ServiceDefaults.DatabaseProvider>(provider.ToString()), connection);
        await using var db = new SecurityDbContext(options.Options);
        await db.Database.EnsureCreatedAsync();
    });

    /// <summary>Works in a scope of its own, as a request does.</summary>
    public async Task<T> InScopeAsync<T>(Func<IServiceProvider, Task<T>> work)
    {
        await using var scope = Services.CreateAsyncScope();
        return await work(scope.ServiceProvider);
    }

    public Task<T> ReadAsync<T>(Func<SecurityDbContext, Task<T>> read) => InScopeAsync(services => read(services.GetRequiredService<SecurityDbContext>()));

    public Browserless NewClient(params (string Name, string Value)[] headers) => new(Address, headers);

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        _folder.Dispose();
    }

    // What other parts of security bring, as long as they are not there.
    private static void AddMissingParts(IServiceCollection services, string database)
    {
        services.TryAddScoped<IGrantReader>(_ => new GrantsInMemory(database));
        services.TryAddScoped<IGrantWriter>(_ => new GrantsInMemory(database));
        services.PostConfigure<AuthenticationOptions>(options => options.DefaultScheme ??= Schemes.Session);
        services.PostConfigure<AuthorizationOptions>(options =>
        {
            if (options.GetPolicy(Policies.SignedIn) is null)
                options.AddPolicy(Policies.SignedIn, policy => policy.RequireAuthenticatedUser());
            if (options.GetPolicy(Policies.ManageAccounts) is null)
                options.AddPolicy(Policies.ManageAccounts, policy => policy.RequireClaim(Grant.ClaimType, Roles.Administrator));
        });
    }

    private static async Task ActAsync(HttpContext http, RequestDelegate next)
    {
        var session = await http.AuthenticateAsync(Schemes.Session);
        using var act = session.Principal is { } user && ActorClaims.Of(user) is { } actor
            ? Acting.Begin(new Act { Actor = actor, Through = $"{http.Request.Method} {http.Request.Path}" })
            : null;
        await next(http);
    }
}
