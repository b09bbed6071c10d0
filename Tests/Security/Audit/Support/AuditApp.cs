using System.Net.Http.Json;
using System.Security.Claims;
using System.Text.Json;
using MassTransit;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore.Diagnostics;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Time.Testing;
using Security;
using Security.Access;
using Security.Actors;
using Security.Audit;
using ServiceDefaults;
using Tests.Security.Support;

namespace Tests.Security.Audit.Support;

/// <summary>The addresses of the trail over a database, for users that a request names in its headers.</summary>
internal sealed class AuditApp : IAsyncDisposable
{
    private AuditApp(WebApplication app) => App = app;

    public WebApplication App { get; }

    public static async Task<AuditApp> StartAsync(AuditDatabase database)
    {
        var app = Build(database);
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new AuditApp(app);
    }

    /// <summary>The same without being started, for commands.</summary>
    public static WebApplication Build(AuditDatabase database)
    {
        var builder = WebApplication.CreateBuilder(["--Serilog:MinimumLevel:Default=Fatal"]);
        builder.WebHost.UseTestServer();
        builder.Services.AddSingleton<TimeProvider>(new FakeTimeProvider(AuditRows.Start + TimeSpan.FromMinutes(1)));
        builder.AddServiceDefaults("sample");
        builder.Services.AddSingleton<DatabaseGate>();
        builder.Services.AddSingleton<RecordedMessages>();
        builder.Services.AddSingleton<IPublishEndpoint>(services => services.GetRequiredService<RecordedMessages>());
        builder.Services.AddScoped(services => database.Open(db => db.AddInterceptors(services.GetServices<IInterceptor>())));
        builder.Services.AddScoped<ServiceDbContext>(services => services.GetRequiredService<SecurityDbContext>());
        builder.Services.AddSingleton<IAccessClassReader, ClaimedClasses>();
        builder.Services.AddActors();
        builder.AddAudit(new SecurityOptions(AuditService.Name, "CDMS uat"));
        builder.Services.AddAuthentication(HeaderAuthentication.Scheme).AddScheme<AuthenticationSchemeOptions, HeaderAuthentication>(HeaderAuthentication.Scheme, null);
        builder.Services.AddPolicies();
        var app = builder.Build();
        app.UseServiceDefaults();
        app.UseAuthentication();
        app.UseAuthorization();
        app.UseActors();
        app.MapAudit();
        return app;
    }

    /// <param name="user">As in <see cref="HeaderAuthentication"/>.</param>
    public HttpClient ClientOf(string user)
    {
        var client = App.GetTestClient();
        client.DefaultRequestHeaders.Add(HeaderAuthentication.Header, user);
        return client;
    }

    public async Task<JsonElement> GetAsync(string user, string address)
    {
        using var client = ClientOf(user);
        using var answer = await client.GetAsync(address, TestContext.Current.CancellationToken);
        Assert.True(answer.IsSuccessStatusCode, await answer.Content.ReadAsStringAsync());
        return await answer.Content.ReadFromJsonAsync<JsonElement>();
    }

    public async Task<(int Status, JsonElement Body)> PostAsync(string user, string address, object? body = null)
    {
        using var client = ClientOf(user);
        using var answer = await client.PostAsJsonAsync(address, body ?? new { }, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>());
    }

    public async ValueTask DisposeAsync()
    {
        await App.StopAsync();
        await App.DisposeAsync();
    }

    /// <summary>Claims of the form <c>STUDY|class</c>.</summary>
    private sealed class ClaimedClasses : IAccessClassReader
    {
        public Task<IReadOnlySet<string>> ReadableAsync(ClaimsPrincipal user, string studyOid, CancellationToken cancellationToken) => Task.FromResult<IReadOnlySet<string>>(
            user.FindAll(HeaderAuthentication.ClassClaim).Select(claim => claim.Value.Split('|')).Where(parts => parts[0] == studyOid).Select(parts => parts[1]).ToHashSet());
    }
}
