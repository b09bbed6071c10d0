using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Security;
using Security.Access;
using Security.Actors;
using ServiceDefaults;
using Tests.Security.Support;
using Tests.Support;
using DatabaseProvider = Tests.Support.DatabaseProvider;

namespace Tests.Security.Access.Support;

/// <summary>A service that has the access part alone, on a database of its own.</summary>
internal sealed class AccessApp : IAsyncDisposable
{
    private readonly TestDatabase _database;
    private readonly WebApplication _app;

    private AccessApp(TestDatabase database, WebApplication app) => (_database, _app) = (database, app);

    public FakeTimeProvider Clock { get; } = new(new DateTimeOffset(2026, 3, 1, 8, 0, 0, TimeSpan.Zero));

    public IServiceProvider Services => _app.Services;

    public static async Task<AccessApp> StartAsync(DatabaseProvider provider = DatabaseProvider.Sqlite, bool hasSites = false, Action<WebApplication>? map = null)
    {
        var database = await TestDatabase.CreateAsync(provider);
        await using (var db = new SecurityDbContext(SecurityDbContext.Options(database)))
            await db.Database.EnsureCreatedAsync(TestContext.Current.CancellationToken);

        var builder = WebApplication.CreateBuilder(["--Serilog:MinimumLevel:Default=Fatal"]);
        builder.WebHost.UseTestServer();
        builder.AddServiceDefaults("test");
        builder.AddAccess(new SecurityOptions("test", "Test") { HasSites = hasSites });
        builder.Services.AddAuthentication(TestUsers.SchemeName).AddScheme<AuthenticationSchemeOptions, TestUsers>(TestUsers.SchemeName, null);
        builder.Services.AddScoped(_ => new SecurityDbContext(SecurityDbContext.Options(database)));
        builder.Services.AddScoped<ServiceDbContext>(services => services.GetRequiredService<SecurityDbContext>());
        AccessApp? started = null;
        builder.Services.AddSingleton<TimeProvider>(_ => started!.Clock);

        var app = builder.Build();
        started = new AccessApp(database, app);
        app.UseServiceDefaults();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseActors();
        app.MapAccess();
        map?.Invoke(app);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return started;
    }

    /// <summary>A client of somebody with these grants in the claims; nobody without an id.</summary>
    public HttpClient CreateClient(string? id = null, params string[] grants)
    {
        var client = _app.GetTestClient();
        if (id is not null)
            client.DefaultRequestHeaders.Add(TestUsers.Header, string.Join(' ', [id, .. grants]));
        return client;
    }

    public Task<HttpResponseMessage> PostAsync(HttpClient client, string path, object body) => client.PostAsJsonAsync(path, body, TestContext.Current.CancellationToken);

    public async Task<T> ReadAsync<T>(Func<SecurityDbContext, Task<T>> read)
    {
        await using var scope = Services.CreateAsyncScope();
        return await read(scope.ServiceProvider.GetRequiredService<SecurityDbContext>());
    }

    public static async Task<JsonElement> JsonAsync(HttpResponseMessage response, HttpStatusCode expected)
    {
        var text = await response.Content.ReadAsStringAsync(TestContext.Current.CancellationToken);
        Assert.True(expected == response.StatusCode, $"{(int)response.StatusCode} {text}");
        return JsonSerializer.Deserialize<JsonElement>(text);
    }

    public static async Task<JsonElement> ProblemAsync(HttpResponseMessage response, HttpStatusCode expected, string code)
    {
        var problem = await JsonAsync(response, expected);
        Assert.Equal("application/problem+json", response.Content.Headers.ContentType?.MediaType);
        Assert.Equal(code, problem.GetProperty("code").GetString());
        Assert.NotEmpty(problem.GetProperty("detail").GetString()!);
        Assert.NotEmpty(problem.GetProperty("remedy").GetString()!);
        return problem;
    }

    public async ValueTask DisposeAsync()
    {
        await _app.DisposeAsync();
        await _database.DisposeAsync();
    }
}
