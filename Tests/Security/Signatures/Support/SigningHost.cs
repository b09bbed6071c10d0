using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Time.Testing;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Security;
using Security.Accounts;
using Security.Actors;
using Security.Signatures;
using ServiceDefaults;
using Tests.Security.Support;
using Tests.Support;
using DatabaseProvider = Tests.Support.DatabaseProvider;

namespace Tests.Security.Signatures;

/// <summary>A service that can sign things, on a real server and a database of its own. Who signs in is said by <see cref="TestSignIn"/>.</summary>
internal sealed class SigningHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TestDatabase _database;

    private SigningHost(WebApplication app, TestDatabase database) => (_app, _database) = (app, database);

    public FakeTimeProvider Clock { get; private init; } = new();

    public TestPasswords Passwords { get; private init; } = new();

    public CapturedLog Log { get; private init; } = new();

    public string Address => _app.Urls.Single();

    public static async Task<SigningHost> StartAsync(DatabaseProvider provider, bool guarded = true, params (string Key, string Value)[] settings)
    {
        var database = guarded ? await SignatureDatabase.CreateAsync(provider) : await SignatureDatabase.CreateUnguardedAsync(provider);
        var (clock, passwords, log) = (new FakeTimeProvider(SignatureDatabase.Start), new TestPasswords(), new CapturedLog());
        // The pages' own assembly, so that MVC finds them.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { ApplicationName = "Security", EnvironmentName = "Test" });
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.Configuration.AddInMemoryCollection(settings.Select(setting => KeyValuePair.Create(setting.Key, (string?)setting.Value)));
        builder.Configuration["Serilog:MinimumLevel:Default"] = "Fatal";
        builder.Services.AddSingleton<TimeProvider>(clock);
        builder.AddServiceDefaults("signing");
        builder.Services.RemoveAll<ILoggerFactory>();
        builder.Services.AddSingleton(LoggerFactory.Create(logging => logging.AddProvider(log)));
        builder.AddSignatures(new SecurityOptions("signing", "Signing"));
        Add(builder.Services, database, passwords);
        var app = builder.Build();
        app.UseServiceDefaults();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseActors();
        app.MapSignatures();
        // The layout is that of the account pages.
        app.MapGet(AccountPaths.Style, AccountStyle.Handle);
        app.MapTestSignIn();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new SigningHost(app, database) { Clock = clock, Passwords = passwords, Log = log };
    }

    /// <summary>Works on the database as the service does, with its interceptors.</summary>
    public async Task<T> WithAsync<T>(Func<SecurityDbContext, Task<T>> work)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await work(scope.ServiceProvider.GetRequiredService<SecurityDbContext>());
    }

    /// <summary>A thing that can be signed.</summary>
    public Task<SecurityDbContext.Thing> AddThingAsync(string hash = "sha256:a") => WithAsync(async db =>
    {
        var thing = db.Add(SignatureDatabase.Thing(hash)).Entity;
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return thing;
    });

    public async Task ChangeAsync(SecurityDbContext.Thing thing, string hash, string? reason = null)
    {
        using var act = Acting.Begin(new Act { Actor = SignatureDatabase.Hana, Through = "POST /api/things", Reason = reason });
        await WithAsync(async db =>
        {
            (await db.Things.SingleAsync(row => row.Id == thing.Id)).Name = hash;
            return await db.SaveChangesAsync();
        });
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static void Add(IServiceCollection services, TestDatabase database, TestPasswords passwords)
    {
        services.AddSingleton<IPasswordCheck>(passwords);
        services.AddSignatureSubjects<ThingSubjects>().AddSignedContent<SignedThing>();
        services.AddDbContext<SecurityDbContext>((provider, db) => db
            .UseServiceDatabase(Enum.Parse<ServiceDefaults.DatabaseProvider>(database.Provider.ToString()), database.ConnectionString)
            .AddInterceptors(provider.GetServices<IInterceptor>()));
        services.AddScoped<ServiceDbContext>(provider => provider.GetRequiredService<SecurityDbContext>());
        services.AddTestSignIn();
    }
}
