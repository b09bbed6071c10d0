using System.Net;
using Microsoft.AspNetCore.Builder;
using Security;

namespace Tests.Security.Hardening.RateLimits;

/// <summary>How often one caller may ask.</summary>
public sealed class RateLimitTests
{
    private readonly TaskCompletionSource _begun = new();

    private readonly TaskCompletionSource _never = new();

    [Fact]
    public async Task SignIn_MoreOftenThanOneAddressMay_IsRefusedAndOthersAreNot()
    {
        await using var app = await HardenedApp.StartAsync(Map, settings: ("RateLimits:SignIn:PerMinute", "2"));

        var statuses = await SendAsync(app, "/sign-in", 2, $"{HardenedApp.CameFromHeader}: 192.0.2.1");
        using var refused = await app.SendAsync(HttpMethod.Post, "/sign-in", $"{HardenedApp.CameFromHeader}: 192.0.2.1", $"{HardenedApp.ActorHeader}: somebody");
        using var other = await app.SendAsync(HttpMethod.Post, "/sign-in", $"{HardenedApp.CameFromHeader}: 192.0.2.2");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK], statuses);
        await refused.IsProblemAsync(HttpStatusCode.TooManyRequests, "too-many-requests");
        Assert.InRange(refused.Headers.RetryAfter!.Delta!.Value.TotalSeconds, 1, 60);
        Assert.Equal(HttpStatusCode.OK, other.StatusCode);
    }

    [Fact]
    public async Task SignIn_FromManyAddressesOfOneIPv6Network_IsCountedTogether()
    {
        await using var app = await HardenedApp.StartAsync(Map, settings: ("RateLimits:SignIn:PerMinute", "1"));

        var first = await SendAsync(app, "/sign-in", 1, $"{HardenedApp.CameFromHeader}: 2001:db8:1:2::1");
        var second = await SendAsync(app, "/sign-in", 1, $"{HardenedApp.CameFromHeader}: 2001:db8:1:2:ffff::9");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.TooManyRequests], first.Concat(second));
    }

    [Theory]
    [InlineData("/import", "Import")]
    [InlineData("/sign", "Signing")]
    [InlineData("/tokens", "Tokens")]
    [InlineData("/api/studies", "Api")]
    public async Task Post_MoreOftenThanOneActorMay_IsRefusedAndOthersAreNot(string path, string limit)
    {
        await using var app = await HardenedApp.StartAsync(Map, settings: ($"RateLimits:{limit}:PerMinute", "2"));

        var mine = await SendAsync(app, path, 3, $"{HardenedApp.ActorHeader}: h.kim");
        var others = await SendAsync(app, path, 1, $"{HardenedApp.ActorHeader}: m.berg");

        Assert.Equal([HttpStatusCode.OK, HttpStatusCode.OK, HttpStatusCode.TooManyRequests, HttpStatusCode.OK], mine.Concat(others));
    }

    [Fact]
    public async Task Import_MoreAtOnceThanOneActorMay_IsRefused()
    {
        await using var app = await HardenedApp.StartAsync(Map, settings: [("RateLimits:Import:AtOnce", "1"), ("RateLimits:Import:Queued", "0")]);
        using var leave = new CancellationTokenSource();
        using var client = app.CreateClient();
        client.DefaultRequestHeaders.Add(HardenedApp.ActorHeader, "h.kim");
        var endless = client.PostAsync("/import/endless", null, leave.Token);
        await _begun.Task.WaitAsync(TimeSpan.FromSeconds(30), TestContext.Current.CancellationToken);

        using var refused = await app.SendAsync(HttpMethod.Post, "/import", $"{HardenedApp.ActorHeader}: h.kim");
        await leave.CancelAsync();

        Assert.Equal(HttpStatusCode.TooManyRequests, refused.StatusCode);
        Assert.Equal(TimeSpan.FromSeconds(1), refused.Headers.RetryAfter!.Delta);
        await Assert.ThrowsAnyAsync<OperationCanceledException>(() => endless);
    }

    [Fact]
    public async Task Api_WithoutALimit_TakesAnyNumber()
    {
        await using var app = await HardenedApp.StartAsync(Map);

        var statuses = await SendAsync(app, "/api/studies", 400, $"{HardenedApp.ActorHeader}: etl");

        Assert.All(statuses, status => Assert.Equal(HttpStatusCode.OK, status));
    }

    [Fact]
    public async Task SignIn_OfABrowserOverTheLimit_IsToldInPlainWords()
    {
        await using var app = await HardenedApp.StartAsync(Map, settings: ("RateLimits:SignIn:PerMinute", "1"));
        await SendAsync(app, "/sign-in", 1);

        using var refused = await app.SendAsync(HttpMethod.Post, "/sign-in", "Accept: text/html");

        Assert.Matches("^This was asked for more often than one caller may. Wait [0-9]+ s", await refused.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    private static async Task<List<HttpStatusCode>> SendAsync(HardenedApp app, string path, int times, params string[] headers)
    {
        var statuses = new List<HttpStatusCode>();
        for (var time = 0; time < times; time++)
        {
            using var answer = await app.SendAsync(HttpMethod.Post, path, headers);
            statuses.Add(answer.StatusCode);
        }
        return statuses;
    }

    private void Map(WebApplication app)
    {
        app.MapPost("/sign-in", () => "").RequireRateLimiting(RateLimitPolicies.SignIn);
        app.MapPost("/sign", () => "").RequireRateLimiting(RateLimitPolicies.Signing);
        app.MapPost("/tokens", () => "").RequireRateLimiting(RateLimitPolicies.Tokens);
        app.MapPost("/import", () => "").RequireRateLimiting(RateLimitPolicies.Import);
        app.MapPost("/import/endless", async (CancellationToken left) =>
        {
            _begun.SetResult();
            await _never.Task.WaitAsync(left);
        }).RequireRateLimiting(RateLimitPolicies.Import);
        app.MapPost("/api/studies", () => "");
    }
}
