using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Http;
using Security;
using Security.Hardening;

namespace Tests.Security.Hardening.Hosting;

/// <summary>Whose address a request is counted under.</summary>
public sealed class ForwardedAddressTests
{
    private const string Proxies = "Hosting:KnownProxies:";

    [Theory]
    // Nobody is known: what the header says is the caller's own invention.
    [InlineData("", "192.0.2.7", "203.0.113.9", "192.0.2.7")]
    [InlineData("10.9.0.1", "10.9.0.1", "203.0.113.9", "203.0.113.9")]
    // Two known proxies, and before them an address that the caller made up.
    [InlineData("10.9.0.0/16", "10.9.0.1", "198.51.100.1, 203.0.113.9, 10.9.0.2", "203.0.113.9")]
    public async Task Get_ThroughProxies_ShowsTheLastAddressThatAKnownProxySaw(string known, string from, string forwarded, string expected)
    {
        await using var app = await HardenedApp.StartAsync(Map, settings: known.Length == 0 ? [] : [(Proxies + "0", known)]);

        using var answer = await app.SendAsync(HttpMethod.Get, "/address", $"{HardenedApp.CameFromHeader}: {from}", $"X-Forwarded-For: {forwarded}");

        Assert.Equal(expected, await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken));
    }

    [Fact]
    public void Validate_ProxyThatIsNoAddress_IsNamed()
    {
        var options = new HostingOptions { KnownProxies = { "10.0.0.1", "gateway" } };

        var failure = Assert.Single(new HostingOptionsValidator().Validate(null, options).Failures!);

        Assert.StartsWith("Hosting:KnownProxies:1 is 'gateway'.", failure, StringComparison.Ordinal);
    }

    private static void Map(WebApplication app) => app.MapGet("/address", (HttpContext http) => http.Connection.RemoteIpAddress!.ToString());
}
