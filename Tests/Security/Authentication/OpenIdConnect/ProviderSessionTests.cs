using System.Net;
using Microsoft.EntityFrameworkCore;
using Security.Audit;
using Tests.Security.Authentication.Support;

namespace Tests.Security.Authentication.OpenIdConnect;

public sealed class ProviderSessionTests
{
    [Fact]
    public async Task Session_OfWhoIsShutOut_EndsAndCannotBeBegunAgain()
    {
        using var scene = await ProviderScene.OpenAsync();
        var hana = ProviderUser.Hana();
        (await scene.SignInAsync(hana)).Dispose();
        using var administrator = await scene.AdministratorAsync();

        using var answer = await administrator.PostJsonAsync(new Uri(scene.Host.Address, $"/api/people/{hana.Id}/disable"), new { reason = "Left the sponsor" });
        var after = await scene.WhoAsync();
        (await scene.AskAsync()).Dispose();

        Assert.Equal(HttpStatusCode.OK, answer.StatusCode);
        Assert.Null(after);
        Assert.Equal("/account/external/failed?code=disabled", scene.Browser.At.PathAndQuery);
        Assert.True(await scene.Host.ReadAsync(db => db.Set<AuditRecord>().AnyAsync(record => record.Action == "sign-in-failed" && record.ActorId == hana.Id)));
    }

    [Fact]
    public async Task ShutOut_WithoutAReason_IsRefused()
    {
        using var scene = await ProviderScene.OpenAsync();
        var hana = ProviderUser.Hana();
        (await scene.SignInAsync(hana)).Dispose();
        using var administrator = await scene.AdministratorAsync();

        using var answer = await administrator.PostJsonAsync(new Uri(scene.Host.Address, $"/api/people/{hana.Id}/disable"), new { reason = " " });

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "bad-reason");
        Assert.NotNull(await scene.WhoAsync());
    }

    [Fact]
    public async Task Session_OfAPersonWithGrantsInTheDatabase_HasBoth()
    {
        using var scene = await ProviderScene.OpenAsync();
        var juno = ProviderUser.Juno();
        using var administrator = await scene.AdministratorAsync();
        (await administrator.PostJsonAsync(new Uri(scene.Host.Address, $"/api/accounts/{juno.Id}/grants"), new { role = "designer", studyOid = "S.2", reason = "Joined" })).EnsureSuccessStatusCode();

        (await scene.SignInAsync(juno)).Dispose();

        Assert.Equal(["auditor", "designer@S.2"], (await scene.WhoAsync())?.Grants);
    }

    [Fact]
    public async Task SignOut_OfAProvidersSession_EndsItThereToo()
    {
        using var scene = await ProviderScene.OpenAsync();
        (await scene.SignInAsync(ProviderUser.Hana())).Dispose();

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
        using var scene = await ProviderScene.OpenAsync();
        using var administrator = await scene.AdministratorAsync();

        (await administrator.PostAsync(new Uri(scene.Host.Address, "/leave"))).Dispose();

        Assert.DoesNotContain(administrator.Followed, address => address.AbsolutePath == "/connect/logout");
        Assert.Null(await administrator.WhoAsync(scene.Host));
    }
}
