using System.Net;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Accounts;

public sealed class SameOriginGuardTests
{
    [Theory]
    [InlineData("Sec-Fetch-Site", "same-origin", false)]
    [InlineData("Sec-Fetch-Site", "same-site", true)]
    [InlineData("Sec-Fetch-Site", "cross-site", true)]
    [InlineData("Sec-Fetch-Site", "none", true)]
    [InlineData("Origin", "https://evil.example", true)]
    [InlineData("Origin", "null", true)]
    [InlineData("X-Other", "nothing that proves it", true)]
    [InlineData("Origin", "self", false)]
    [InlineData("Authorization", "Bearer sft_x", false)]
    public async Task Post_WithCookieOfSession_NeedsProofOfItsOrigin(string header, string value, bool isRefused)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        using var browser = await host.SignedInAsync("h.kim");
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/things");
        request.Headers.TryAddWithoutValidation(header, value == "self" ? host.Address.GetLeftPart(UriPartial.Authority) : value);

        using var answer = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);

        // A bearer token that is none is refused elsewhere, and not as a forgery.
        Assert.Equal(isRefused, answer.StatusCode is HttpStatusCode.Forbidden);
    }

    [Fact]
    public async Task Post_WithAntiforgeryTokenInHeader_Passes()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        using var browser = await host.SignedInAsync("h.kim");
        (await browser.OpenAsync("/account/sign-out")).Dispose();
        using var request = new HttpRequestMessage(HttpMethod.Post, "/api/things");
        request.Headers.Add("RequestVerificationToken", browser.HiddenValue("__RequestVerificationToken"));

        using var answer = await browser.Http.SendAsync(request, TestContext.Current.CancellationToken);

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
    }
}
