using System.Net;
using Tests.Support;

namespace Tests.Builder.Accounts;

/// <summary>The first steps in a new Builder, as docs/security.md tells them.</summary>
public sealed class FirstStepsTests
{
    [Theory, MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task SignIn_WithTheOneTimePassword_OpensNothingButTheChangeOfIt(DatabaseProvider provider)
    {
        await using var host = await BuilderHost.StartAsync(provider, People.HasAccounts);
        var oneTime = await host.FirstPasswordAsync();
        using var browser = host.NewBrowser();

        using var signedIn = await browser.SignInAsync(People.Administrator, oneTime);
        var before = await browser.StatusAsync("/api/accounts");
        using var chosen = await browser.ChoosePasswordAsync();

        Assert.Equal("/account/change-password", signedIn.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.Unauthorized, before);
        Assert.Equal("/", chosen.Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.OK, await browser.StatusAsync("/api/accounts"));
    }

    [Fact]
    public async Task SignIn_WithTheOneTimePasswordAgain_IsRefused()
    {
        await using var host = await BuilderHost.StartAsync(DatabaseProvider.Sqlite, People.HasAccounts);
        var oneTime = await host.FirstPasswordAsync();
        (await host.AdministratorAsync()).Dispose();
        using var browser = host.NewBrowser();

        using var again = await browser.SignInAsync(People.Administrator, oneTime);

        Assert.Equal(HttpStatusCode.OK, again.StatusCode);
        Assert.Equal(HttpStatusCode.Unauthorized, await browser.StatusAsync("/api/accounts"));
    }
}
