using System.Net.Http.Headers;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Security;
using Security.Signatures;
using ServiceDefaults;
using Tests.Security.Signatures;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Authentication.Support;

/// <summary>A service with its security and a few addresses to see who is signed in, on loopback.</summary>
internal sealed class SignInHost : IAsyncDisposable
{
    private readonly WebApplication _app;
    private readonly TestDatabase _database;

    private SignInHost(WebApplication app, TestDatabase database) => (_app, _database) = (app, database);

    public Uri Address => new(_app.Urls.First());

    public IServiceProvider Services => _app.Services;

    /// <param name="provider">Which database.</param>
    /// <param name="settings">The configuration.</param>
    /// <param name="clock">Null: the real time.</param>
    public static async Task<SignInHost> StartAsync(
        Tests.Support.DatabaseProvider provider, IEnumerable<KeyValuePair<string, string?>>? settings = null, TimeProvider? clock = null)
    {
        var database = await TestDatabase.CreateAsync(provider, "security-sign-in", FillAsync(provider));
        var builder = WebApplication.CreateBuilder(["--Serilog:MinimumLevel:Default=Fatal"]);
        builder.Configuration.AddInMemoryCollection([
            new("Database:Provider", provider.ToString()), new("Database:ConnectionString", database.ConnectionString), new("Accounts:Embedded", "false"),
            new("RateLimits:SignIn:PerMinute", "0"), new("RateLimits:Tokens:PerMinute", "0"), new("Serilog:MinimumLevel:Override:Microsoft.AspNetCore", "Fatal"),
        ]);
        builder.Configuration.AddInMemoryCollection(settings ?? []);
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        if (clock is not null)
            builder.Services.AddSingleton(clock);
        builder.AddServiceDefaults("sample").AddServiceSecurity(new SecurityOptions("sample", "Sample"));
        builder.Services.AddServiceDatabase<SecurityDbContext, SecurityDbContext, SecurityDbContext, SecurityDbContext>(builder.Configuration);
        builder.Services.AddSignatureSubjects<ThingSubjects>().AddSignedContent<SignedThing>();
        var app = builder.Build();
        app.UseServiceDefaults();
        app.UseServiceSecurity();
        SampleAddresses.Map(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app, database);
    }

    /// <summary>A client that sends a bearer token.</summary>
    public HttpClient ClientWith(string? token)
    {
        var client = new HttpClient { BaseAddress = Address };
        client.DefaultRequestHeaders.Authorization = token is null ? null : new AuthenticationHeaderValue("Bearer", token);
        return client;
    }

    public async Task<T> ReadAsync<T>(Func<SecurityDbContext, Task<T>> read)
    {
        await using var scope = _app.Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<SecurityDbContext>());
    }

    /// <summary>Changes rows as an administrator does.</summary>
    public Task WriteAsync(Func<SecurityDbContext, Task> write) => ReadAsync(async db =>
    {
        using var act = Acting.Begin(new Act { Actor = Actor.OfService("test") });
        await write(db);
        return await db.SaveChangesAsync(TestContext.Current.CancellationToken);
    });

    public async ValueTask DisposeAsync()
    {
        await _app.StopAsync();
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }

    private static Func<string, Task> FillAsync(Tests.Support.DatabaseProvider provider) => async connectionString =>
    {
        var options = new DbContextOptionsBuilder<SecurityDbContext>();
        options.UseServiceDatabase(Enum.Parse<ServiceDefaults.DatabaseProvider>(provider.ToString()), connectionString);
        await using var db = new SecurityDbContext(options.Options);
        await db.Database.EnsureCreatedAsync();
    };
}
