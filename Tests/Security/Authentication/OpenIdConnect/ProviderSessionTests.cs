using System.Net;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Security;
using Security.Access;
using Security.Audit;
using Tests.Security.Authentication.Support;

namespace Tests.Security.Authentication.OpenIdConnect;

public sealed class ProviderSessionTests
{
    [Fact]
    public async Task Session_OfWhoIsShutOut_EndsAndCannotBeBegunAgain()
    {
        await using var scene = await ProviderScene.StartAsync();
        (await scene.SignInAsync("Hana-1")).Dispose();
        using var administrator = new Browser();
        await administrator.EnterAsync(scene.Host, "root", "Root", "administrator");

        using var answer = await administrator.PostJsonAsync(new Uri(scene.Host.Address, "/api/people/oidc:Hana-1/disable"), new { reason = "Left the sponsor" });
        var after = await scene.WhoAsync();
        (await scene.AskAsync()).Dispose();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(after);
        Assert.Equal("/account/external/failed?code=disabled", scene.Browser.At.PathAndQuery);
        var failed = await scene.Host.ReadAsync(db => db.Set<AuditRecord>().SingleAsync(record => record.Action == "sign-in-failed"));
        Assert.Equal("oidc:Hana-1", failed.ActorId);
    }

    [Fact]
    public async Task ShutOut_WithoutAReason_IsRefused()
    {
        await using var scene = await ProviderScene.StartAsync();
        (await scene.SignInAsync("Hana-1")).Dispose();
        using var administrator = new Browser();
        await administrator.EnterAsync(scene.Host, "root", "Root", "administrator");

        using var answer = await administrator.PostJsonAsync(new Uri(scene.Host.Address, "/api/people/oidc:Hana-1/disable"), new { reason = " " });

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "missing-reason");
        Assert.NotNull(await scene.WhoAsync());
    }

    [Fact]
    public async Task Session_OfAPersonWithGrantsInTheDatabase_HasBoth()
    {
        await using var provider = await IdentityProvider.StartAsync();
        await using var host = await SignInHost.StartAsync(
            Tests.Support.DatabaseProvider.Sqlite, provider.Settings(), configure: services => services.AddSingleton<IGrantReader>(new FixedGrants("oidc:juno-2", new Grant(Roles.Monitor, "S.2"))));
        await provider.RegisterAsync(host.Address);
        using var browser = new Browser();

        (await browser.GetAsync(new Uri(host.Address, "/account/external"))).Dispose();
        (await browser.PostAsync(browser.At, ("user", "juno-2"))).Dispose();

        Assert.Equal(["auditor", "monitor@S.2"], (await browser.WhoAsync(host))?.Grants);
    }

    [Fact]
    public async Task SignOut_OfAProvidersSession_EndsItThereToo()
    {
        await using var scene = await ProviderScene.StartAsync();
        (await scene.SignInAsync("Hana-1")).Dispose();

        (await scene.Browser.PostAsync(new Uri(scene.Host.Address, "/leave"))).Dispose();

        Assert.Equal(new Uri(scene.Host.Address, "/"), scene.Browser.At);
        Assert.Contains(scene.Browser.Followed, address => address.AbsolutePath == "/connect/logout" && address.Query.Contains("id_token_hint=", StringComparison.Ordinal));
        Assert.Null(await scene.WhoAsync());
        // Asked again, the provider knows nobody any more and shows its form.
        (await scene.AskAsync()).Dispose();
        Assert.Equal("/login", scene.Browser.At.AbsolutePath);
    }

    [Fact]
    public async Task SignOut_OfAnotherSession_StaysHere()
    {
        await using var scene = await ProviderScene.StartAsync();
        await scene.Browser.EnterAsync(scene.Host, "h.kim", "Hana Kim", "designer");

        (await scene.Browser.PostAsync(new Uri(scene.Host.Address, "/leave"))).Dispose();

        Assert.DoesNotContain(scene.Browser.Followed, address => address.AbsolutePath == "/connect/logout");
        Assert.Null(await scene.WhoAsync());
    }
}
