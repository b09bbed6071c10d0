using System.Net;
using System.Net.Http.Headers;
using System.Net.Http.Json;
using Runner.Api;
using Runner.Local;
using Runner.Processes;

namespace Tests.EndToEnd;

/// <summary>Nobody acts without being known, at the services as they run.</summary>
public sealed class SignedInTests
{
    private static readonly Dictionary<string, string> ApiOf = new(StringComparer.Ordinal) { ["builder"] = "/api/studies", ["cdms-uat"] = "/api/forms" };

    [Fact]
    public async Task Requests_WithoutAKnownToken_AreRefusedByBothServices()
    {
        await using var system = await StudySystem.StartAsync();

        foreach (var service in new[] { system.Processes.Builder, system.Processes.Cdms("uat") })
        {
            await RefusesAsync(service, token: null);
            await RefusesAsync(service, LocalClient.NewToken());
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(service, ApiOf[service.Name], system.Processes.Token)).Status);
            Assert.Equal(HttpStatusCode.OK, (await AskAsync(service, "/health/ready", token: null)).Status);
        }
    }

    private static async Task RefusesAsync(ServiceProcess service, string? token)
    {
        var (status, type, problem) = await AskAsync(service, ApiOf[service.Name], token);

        Assert.Equal(HttpStatusCode.Unauthorized, status);
        Assert.Equal("application/problem+json", type);
        Assert.Equal(401, problem?.Status);
    }

    private static async Task<(HttpStatusCode Status, string? Type, ProblemAnswer? Problem)> AskAsync(ServiceProcess service, string path, string? token)
    {
        using var http = new HttpClient { BaseAddress = service.Address };
        if (token is not null)
            http.DefaultRequestHeaders.Authorization = new AuthenticationHeaderValue("Bearer", token);
        using var answer = await http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);
        var isProblem = answer.Content.Headers.ContentType?.MediaType == "application/problem+json";
        var problem = isProblem ? await answer.Content.ReadFromJsonAsync<ProblemAnswer>(TestContext.Current.CancellationToken) : null;
        return (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, problem);
    }
}
