using System.Net.Http.Json;
using System.Text.Json;
using Messaging.Operations;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.Routing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Diagnostics.HealthChecks;
using ServiceDefaults;

namespace Tests.ServiceDefaults.Support;

/// <summary>A service with nothing but its defaults and a few addresses to try them on.</summary>
internal sealed class SampleApp : IAsyncDisposable
{
    private readonly WebApplication _app;

    private SampleApp(WebApplication app) => _app = app;

    public enum Size
    {
        Small,
        Large,
    }

    /// <summary>Tells it to stop, as a signal does.</summary>
    public Task StopAsync() => _app.StopAsync(TestContext.Current.CancellationToken);

    public static async Task<SampleApp> StartAsync(Action<IServiceCollection>? configure = null, params string[] settings)
    {
        var builder = WebApplication.CreateBuilder(["--Serilog:MinimumLevel:Default=Fatal", .. settings.Select(setting => $"--{setting}")]);
        // The real server: the test server keeps no request line.
        builder.WebHost.UseUrls("http://127.0.0.1:0");
        builder.AddServiceDefaults("sample");
        builder.Services.AddHealthChecks().AddCheck("broken", () => HealthCheckResult.Unhealthy("It is broken."), tags: ["ready"]);
        configure?.Invoke(builder.Services);
        var app = builder.Build();
        app.UseServiceDefaults();
        Map(app);
        app.ReadEndpointsOnce();
        await app.StartAsync(TestContext.Current.CancellationToken);
        return new(app);
    }

    public HttpClient CreateClient() => new() { BaseAddress = new Uri(_app.Urls.First()) };

    /// <summary>Sends a body and reads the problem that comes back.</summary>
    public async Task<(int Status, JsonElement Problem)> PostAsync(string body, string contentType = "application/json")
    {
        using var content = new StringContent(body, null, contentType);
        using var answer = await CreateClient().PostAsync("/bodies", content, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }

    public async Task<(int Status, JsonElement Problem)> GetAsync(string address)
    {
        using var answer = await CreateClient().GetAsync(address, TestContext.Current.CancellationToken);
        return ((int)answer.StatusCode, await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken));
    }

    public ValueTask DisposeAsync() => _app.DisposeAsync();

    private static void Map(WebApplication app)
    {
        app.MapPost("/bodies", (Body body) => body);
        app.MapGet("/studies/{studyOid}/forms/{formOid}/x", (string studyOid, string formOid) => new[] { studyOid, formOid });
        app.MapGet("/plain/{name}", (string name) => new[] { name });
        app.MapGet("/numbers/{number:int}", (int number, int? limit) => number + limit);
        app.MapGet("/conflict", IResult () => throw new DbUpdateConcurrencyException("rows"));
        app.MapGet("/broken", IResult () => throw new InvalidOperationException("password=secret"));
        app.MapGet("/large", IResult () => throw new BadHttpRequestException("Request body too large.", StatusCodes.Status413PayloadTooLarge));
        app.MapGet("/message", IResult () => throw new MessageTooLargeException("Order", new Uri("amazonsqs://us-east-1/Order?type=topic"), 300_000, 262_144));
        app.MapGet("/known", (HttpContext http, EndpointDataSource known) => known.Endpoints.Contains(http.GetEndpoint()));
        app.MapGet("/refused", () => Problem.Unprocessable("no-forms", "The file has no forms.", "Export the metadata.", new Place(Line: 3, Column: 7)));
    }

    internal sealed record Body(string Name, int Count, Size? Size = null, IReadOnlyList<Body>? Parts = null, string[]? Words = null);
}
