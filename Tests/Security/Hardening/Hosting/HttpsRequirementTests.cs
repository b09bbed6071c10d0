using System.Net;
using Microsoft.AspNetCore.Builder;

namespace Tests.Security.Hardening.Hosting;

/// <summary>Nothing is taken that others could have read on the way.</summary>
public sealed class HttpsRequirementTests
{
    private const string FromOutside = $"{HardenedApp.ArrivedAtHeader}: 10.0.0.5";

    [Theory]
    [InlineData("POST", "Accept: */*")]
    [InlineData("GET", "Authorization: Bearer sft_abc")]
    public async Task Send_WithoutTlsFromOutside_IsRefused(string method, string header)
    {
        await using var app = await HardenedApp.StartAsync(Map);

        using var answer = await app.SendAsync(new HttpMethod(method), "/thing", FromOutside, header);

        await answer.IsProblemAsync(HttpStatusCode.Forbidden, "https-required");
    }

    [Fact]
    public async Task Get_PageWithoutTlsFromOutside_IsSentToTls()
    {
        await using var app = await HardenedApp.StartAsync(Map);

        using var answer = await app.SendAsync(HttpMethod.Get, "/thing?a=1", FromOutside, "Host: forms.example.org:8080");

        Assert.Equal(HttpStatusCode.TemporaryRedirect, answer.StatusCode);
        Assert.Equal("https://forms.example.org/thing?a=1", answer.Headers.Location!.ToString());
    }

    [Theory]
    [InlineData("/health/live", FromOutside)]
    [InlineData("/thing", "Accept: */*")]
    [InlineData("/thing", $"{HardenedApp.ArrivedAtHeader}: ::1")]
    [InlineData("/thing", $"{HardenedApp.ArrivedAtHeader}: ::ffff:127.0.0.1")]
    public async Task Get_ProbeOrOnTheMachineItself_NeedsNoTls(string path, string header)
    {
        await using var app = await HardenedApp.StartAsync(Map);

        using var answer = await app.SendAsync(HttpMethod.Get, path, header);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Fact]
    public async Task Post_WhereTheSettingIsOff_NeedsNoTls()
    {
        await using var app = await HardenedApp.StartAsync(Map, settings: ("Hosting:RequireHttps", "false"));

        using var answer = await app.SendAsync(HttpMethod.Post, "/thing", FromOutside);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }

    [Theory]
    [InlineData("10.9.0.1", HttpStatusCode.OK)]
    [InlineData("10.8.0.1", HttpStatusCode.Forbidden)]
    public async Task Post_ThatAProxySaysCameOverTls_IsBelievedOfKnownProxiesAlone(string proxy, HttpStatusCode expected)
    {
        await using var app = await HardenedApp.StartAsync(Map, settings: ("Hosting:KnownProxies:0", "10.9.0.0/16"));

        using var answer = await app.SendAsync(HttpMethod.Post, "/thing", FromOutside, $"{HardenedApp.CameFromHeader}: {proxy}", "X-Forwarded-Proto: https");

        Assert.Equal(expected, answer.StatusCode);
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/thing", () => "thing");
        app.MapPost("/thing", () => "thing");
    }
}
