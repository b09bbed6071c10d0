using System.Net;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Microsoft.Net.Http.Headers;

namespace Tests.Security.Hardening.Headers;

/// <summary>What browsers are told with each answer.</summary>
public sealed class SecurityHeadersTests
{
    private const string Policy =
        "default-src 'self'; script-src 'self' 'wasm-unsafe-eval'; style-src 'self'; style-src-attr 'unsafe-inline'; img-src 'self' data:; " +
        "connect-src 'self'; font-src 'self'; object-src 'none'; base-uri 'self'; form-action 'self'; frame-ancestors 'none'";

    [Theory]
    [InlineData("/fine", 200)]
    [InlineData("/broken", 500)]
    [InlineData("/nowhere", 404)]
    [InlineData("/health/live", 200)]
    public async Task Get_AnyAnswer_CarriesTheHeaders(string path, int status)
    {
        await using var app = await HardenedApp.StartAsync(Map);

        using var answer = await app.SendAsync(HttpMethod.Get, path);

        Assert.Equal(status, (int)answer.StatusCode);
        Assert.Equal(Policy, Header(answer, "Content-Security-Policy"));
        Assert.Equal("nosniff", Header(answer, "X-Content-Type-Options"));
        Assert.Equal("no-referrer", Header(answer, "Referrer-Policy"));
        Assert.Contains("camera=()", Header(answer, "Permissions-Policy"), StringComparison.Ordinal);
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Opener-Policy"));
        Assert.Equal("same-origin", Header(answer, "Cross-Origin-Resource-Policy"));
        Assert.StartsWith("no-store", Header(answer, "Cache-Control"), StringComparison.Ordinal);
        Assert.Null(Header(answer, "Strict-Transport-Security"));
        Assert.Null(Header(answer, "Server"));
    }

    [Fact]
    public async Task Get_OverTls_AsksForTlsForAYear()
    {
        await using var app = await HardenedApp.StartAsync(Map, settings: ("Hosting:KnownProxies:0", "127.0.0.1"));

        using var named = await app.SendAsync(HttpMethod.Get, "/fine", "X-Forwarded-Proto: https", "Host: forms.example.org");
        using var local = await app.SendAsync(HttpMethod.Get, "/fine", "X-Forwarded-Proto: https", "Host: localhost:8081");

        Assert.Equal("max-age=31536000; includeSubDomains", Header(named, "Strict-Transport-Security"));
        Assert.Null(Header(local, "Strict-Transport-Security"));
    }

    [Fact]
    public async Task Get_WithAnIdentityProvider_LetsTheSignInFormLeadThere()
    {
        await using var app = await HardenedApp.StartAsync(Map, settings: ("SignIn:OpenIdConnect:Authority", "https://login.example.org/realms/trials"));

        using var answer = await app.SendAsync(HttpMethod.Get, "/fine");

        Assert.Contains("form-action 'self' https://login.example.org; ", Header(answer, "Content-Security-Policy"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Get_WhatSaysHowLongItLasts_KeepsItsOwnWord()
    {
        await using var app = await HardenedApp.StartAsync(Map);

        using var answer = await app.SendAsync(HttpMethod.Get, "/kept");

        Assert.Equal("max-age=60", Header(answer, "Cache-Control"));
    }

    [Fact]
    public async Task Get_WhatHasAVersion_MayBeKeptAndIsAskedForAgain()
    {
        await using var app = await HardenedApp.StartAsync(Map);

        using var first = await app.SendAsync(HttpMethod.Get, "/versioned");
        using var second = await app.SendAsync(HttpMethod.Get, "/versioned", "If-None-Match: \"v1\"");

        Assert.Equal("no-cache, private", Header(first, "Cache-Control"));
        Assert.Equal(HttpStatusCode.NotModified, second.StatusCode);
    }

    private static void Map(WebApplication app)
    {
        app.MapGet("/fine", () => "fine");
        app.MapGet("/broken", IResult () => throw new InvalidOperationException("broken"));
        app.MapGet("/kept", (HttpContext http) => http.Response.Headers.CacheControl = "max-age=60");
        app.MapGet("/versioned", () => TypedResults.Bytes("[]"u8.ToArray(), "application/json", entityTag: new EntityTagHeaderValue("\"v1\"")));
    }

    private static string? Header(HttpResponseMessage answer, string name) =>
        answer.Headers.TryGetValues(name, out var values) ? string.Join(", ", values) : null;
}
