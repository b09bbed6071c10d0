using System.Net;
using Microsoft.AspNetCore.WebUtilities;
using Microsoft.EntityFrameworkCore;
using Security;
using Security.Audit;
using Security.Authentication.People;
using Tests.Security.Authentication.Support;
using Tests.Support;

namespace Tests.Security.Authentication.OpenIdConnect;

public sealed class SignInAtProviderTests
{
    [Theory]
    [MemberData(nameof(DatabaseProviders.All), MemberType = typeof(DatabaseProviders))]
    public async Task SignIn_AtProvider_EndsInASessionWithOurClaims(Tests.Support.DatabaseProvider database)
    {
        using var scene = await ProviderScene.OpenAsync(database);

        var hana = ProviderUser.Hana();

        using var end = await scene.SignInAsync(hana, "?returnUrl=/who");

        Assert.Equal("/who", scene.Browser.At.AbsolutePath);
        var who = await end.EnsureSuccessStatusCode().ReadAsync<SignedIn>();
        Assert.NotNull(who);
        Assert.Equal((hana.Id, "Hana Kim 김하나", ActorKind.Person), (who.Id, who.Name, who.Kind));
        // Of the two roles one is mapped, to two grants; the other one is ignored.
        Assert.Equal(["designer@S.1", "publisher@S.1"], who.Grants);
        Assert.InRange(TimeProvider.System.GetUtcNow().ToUnixTimeSeconds() - who.AuthTime!.Value, 0, 60);
        Assert.NotNull(who.SessionId);
    }

    [Fact]
    public async Task SignIn_AtProvider_IsWrittenDown()
    {
        using var scene = await ProviderScene.OpenAsync();

        var hana = ProviderUser.Hana();

        (await scene.SignInAsync(hana)).Dispose();

        var person = await scene.Host.ReadAsync(db => db.Set<Person>().SingleAsync(row => row.SubjectId == hana.Id));
        Assert.Equal((hana.Id, "Hana Kim 김하나", "designer@S.1 publisher@S.1", false), (person.SubjectId, person.PrintedName, person.ProviderGrants, person.IsDisabled));
        var note = await scene.Host.ReadAsync(db => db.Set<AuditRecord>().SingleAsync(record => record.Action == "signed-in" && record.ActorId == hana.Id));
        Assert.Equal((hana.Id, $"Person {hana.Id}", "GET /signin-oidc"), (note.ActorId, note.Subjects, note.Through));
    }

    [Fact]
    public async Task Ask_Always_BearsPkceStateAndNonce()
    {
        using var scene = await ProviderScene.OpenAsync();

        (await scene.AskAsync()).Dispose();

        var asked = QueryHelpers.ParseQuery(scene.Browser.Followed.Single(address => address.AbsolutePath == "/connect/authorize").Query);
        Assert.Equal(("code", "S256", 43, "43200"), (asked["response_type"].ToString(), asked["code_challenge_method"].ToString(), asked["code_challenge"].ToString().Length, asked["max_age"].ToString()));
        Assert.NotEmpty(asked["nonce"].ToString());
        Assert.NotEmpty(asked["state"].ToString());
    }

    [Theory]
    [InlineData("https://evil.example/")]
    [InlineData("//evil.example/")]
    [InlineData("/%5Cevil.example/")]
    [InlineData("~/who")]
    [InlineData("who")]
    public async Task Ask_ForAReturnElsewhere_IsRefused(string returnUrl)
    {
        using var scene = await ProviderScene.OpenAsync();

        using var answer = await scene.AskAsync($"?returnUrl={returnUrl}");

        await answer.ShouldBeProblemAsync(HttpStatusCode.BadRequest, "bad-return-url");
        Assert.Empty(scene.Browser.Followed);
    }

    [Fact]
    public async Task Return_WithAnotherState_IsRefused()
    {
        using var scene = await ProviderScene.OpenAsync();
        scene.Browser.Rewrite = address => address.AbsolutePath == "/signin-oidc"
            ? new Uri(address.AbsoluteUri.Replace("state=", "state=A", StringComparison.Ordinal))
            : address;

        (await scene.SignInAsync(ProviderUser.Hana(), "?returnUrl=/who")).Dispose();

        Assert.Equal("/account/external/failed?code=failed", scene.Browser.At.PathAndQuery);
        Assert.Null(await scene.WhoAsync());
    }

    [Fact]
    public async Task Return_InAnotherBrowser_IsRefused()
    {
        using var scene = await ProviderScene.OpenAsync();
        Uri? taken = null;
        scene.Browser.Rewrite = address => address.AbsolutePath != "/signin-oidc" ? address : new Uri((taken = address).GetLeftPart(UriPartial.Authority));
        (await scene.SignInAsync(ProviderUser.Hana())).Dispose();
        using var victim = new Browser();

        (await victim.GetAsync(taken!)).Dispose();

        Assert.Equal("/account/external/failed?code=failed", victim.At.PathAndQuery);
        Assert.Null(await victim.WhoAsync(scene.Host));
    }

    [Fact]
    public async Task SignIn_WithoutAName_IsRefused()
    {
        using var scene = await ProviderScene.OpenAsync();

        using var answer = await scene.SignInAsync(new ProviderUser(null, "qa"));

        Assert.Equal("/account/external/failed?code=no-name", scene.Browser.At.PathAndQuery);
        Assert.Equal(HttpStatusCode.Forbidden, answer.StatusCode);
        Assert.Contains("does not tell your name", await answer.Content.ReadAsStringAsync(TestContext.Current.CancellationToken), StringComparison.Ordinal);
        Assert.Null(await scene.WhoAsync());
    }

    [Fact]
    public async Task Ask_WhileTheProviderIsDown_SaysSo()
    {
        await using var host = await SignInHost.StartAsync(Tests.Support.DatabaseProvider.Sqlite, [
            new("SignIn:OpenIdConnect:Authority", "http://127.0.0.1:9"), new("SignIn:OpenIdConnect:RequireHttps", "false"),
            new("SignIn:OpenIdConnect:ClientId", "sample"), new("SignIn:OpenIdConnect:ClientSecret", "secret")]);

        using var answer = await host.ClientWith(null).GetAsync("/account/external", TestContext.Current.CancellationToken);

        await answer.ShouldBeProblemAsync(HttpStatusCode.ServiceUnavailable, "provider-unreachable");
    }
}
