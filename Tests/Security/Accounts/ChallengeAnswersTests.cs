using System.Net;
using System.Net.Http.Json;
using System.Text.Json;
using Tests.Security.Support;
using Tests.Support;

namespace Tests.Security.Accounts;

public sealed class ChallengeAnswersTests
{
    [Theory]
    [InlineData("/page", "text/html", HttpStatusCode.Redirect)]
    [InlineData("/page", "application/json", HttpStatusCode.Unauthorized)]
    [InlineData("/api/me", "text/html", HttpStatusCode.Unauthorized)]
    [InlineData("/api/me", "application/json", HttpStatusCode.Unauthorized)]
    public async Task Request_NobodySignedIn_SendsPeopleToSignInAndTellsPrograms(string path, string accept, HttpStatusCode status)
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        using var browser = host.NewClient(("Accept", accept));

        using var answer = await browser.Http.GetAsync(new Uri(path, UriKind.Relative), TestContext.Current.CancellationToken);

        Assert.Equal(status, answer.StatusCode);
        if (status is HttpStatusCode.Redirect)
            Assert.Equal("/account/sign-in?returnUrl=%2Fpage", answer.Headers.Location?.PathAndQuery);
        else
            Assert.Equal("not-signed-in", (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("code").GetString());
    }

    [Fact]
    public async Task Request_WithoutTheRole_IsRefusedWithWhatToDo()
    {
        await using var database = await AccountsHost.CreateDatabaseAsync(DatabaseProvider.Sqlite);
        await using var host = await AccountsHost.StartAsync(database);
        await host.AddAsync("h.kim");
        using var browser = await host.SignedInAsync("h.kim");

        using var answer = await browser.Http.GetAsync(new Uri("/api/accounts", UriKind.Relative), TestContext.Current.CancellationToken);
        using var page = await browser.OpenAsync("/account/denied");

        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Equal("not-permitted", (await answer.Content.ReadFromJsonAsync<JsonElement>(TestContext.Current.CancellationToken)).GetProperty("code").GetString());
        Assert.Equal(HttpStatusCode.Forbidden, page.StatusCode);
        Assert.Contains("Hana Kim (h.kim)", browser.Text, StringComparison.Ordinal);
    }
}
