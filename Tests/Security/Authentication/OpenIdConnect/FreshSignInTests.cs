using Microsoft.AspNetCore.WebUtilities;
using Tests.Security.Authentication.Support;

namespace Tests.Security.Authentication.OpenIdConnect;

/// <summary><c>prompt=login</c>, as before a signature.</summary>
public sealed class FreshSignInTests
{
    private const string Fresh = "?returnUrl=/who&prompt=login", NotFresh = "/account/external/failed?code=not-fresh";
    private static readonly TimeSpan Hour = TimeSpan.FromHours(1);

    [Fact]
    public async Task PromptLogin_BySamePerson_GivesAFreshTimeInTheSameSession()
    {
        using var scene = await ProviderScene.OpenAsync();
        var hana = ProviderUser.Hana();
        (await scene.SignInAsync(hana with { LoginAge = Hour })).Dispose();
        var before = await scene.WhoAsync();

        (await scene.SignInAsync(hana, Fresh)).Dispose();
        var after = await scene.WhoAsync();

        var asked = QueryHelpers.ParseQuery(scene.Browser.Followed.Last(address => address.Query.Contains("prompt", StringComparison.Ordinal)).Query);
        Assert.Equal(("login", "0"), (asked["prompt"].ToString(), asked["max_age"].ToString()));
        Assert.InRange(after!.AuthTime!.Value - before!.AuthTime!.Value, 3500, 3700);
        Assert.Equal((before.Id, before.SessionId), (after.Id, after.SessionId));
    }

    [Fact]
    public async Task PromptLogin_AtAProviderThatDoesNotAsk_IsRefused()
    {
        using var scene = await ProviderScene.OpenAsync();
        (await scene.SignInAsync(ProviderUser.Hana() with { LoginAge = Hour, IgnoresPrompt = true })).Dispose();
        var before = await scene.WhoAsync();

        (await scene.AskAsync(Fresh)).Dispose();

        Assert.Equal(NotFresh, scene.Browser.At.PathAndQuery);
        Assert.Equal(before!.AuthTime, (await scene.WhoAsync())?.AuthTime);
    }

    [Fact]
    public async Task PromptLogin_AtAProviderThatDoesNotSayWhen_IsRefused()
    {
        using var scene = await ProviderScene.OpenAsync();
        var hana = ProviderUser.Hana() with { OmitsAuthTime = true };
        (await scene.SignInAsync(hana)).Dispose();
        var before = await scene.WhoAsync();

        (await scene.SignInAsync(hana, Fresh)).Dispose();

        Assert.Null(Assert.IsType<SignedIn>(before).AuthTime);
        Assert.Equal(NotFresh, scene.Browser.At.PathAndQuery);
    }

    [Fact]
    public async Task PromptLogin_ByAnotherPerson_IsRefusedAndTheSessionStays()
    {
        using var scene = await ProviderScene.OpenAsync();
        var hana = ProviderUser.Hana();
        (await scene.SignInAsync(hana)).Dispose();

        (await scene.SignInAsync(ProviderUser.Juno(), Fresh)).Dispose();

        Assert.Equal("/account/external/failed?code=other-person", scene.Browser.At.PathAndQuery);
        Assert.Equal(hana.Id, (await scene.WhoAsync())?.Id);
    }

    [Fact]
    public async Task SignIn_WithALoginOlderThanTheMaximumAge_IsRefused()
    {
        using var scene = await ProviderScene.OpenAsync();

        (await scene.SignInAsync(ProviderUser.Hana() with { LoginAge = 13 * Hour })).Dispose();

        Assert.Equal(NotFresh, scene.Browser.At.PathAndQuery);
        Assert.Null(await scene.WhoAsync());
    }
}
