using Tests.Security.Authentication.Support;

namespace Tests.Security.Authentication.OpenIdConnect;

/// <summary><c>prompt=login</c>, as before a signature.</summary>
public sealed class FreshSignInTests
{
    private const string Fresh = "?returnUrl=/who&prompt=login";

    [Fact]
    public async Task PromptLogin_BySamePerson_GivesAFreshTimeInTheSameSession()
    {
        await using var scene = await ProviderScene.StartAsync();
        scene.Provider.LoginAge = TimeSpan.FromHours(1);
        (await scene.SignInAsync("Hana-1")).Dispose();
        var before = await scene.WhoAsync();
        scene.Provider.LoginAge = TimeSpan.Zero;

        (await scene.SignInAsync("Hana-1", Fresh)).Dispose();
        var after = await scene.WhoAsync();

        Assert.Equal(("login", 0), (scene.Provider.Requests.ElementAt(2).Prompt, scene.Provider.Requests.ElementAt(2).MaxAge));
        Assert.InRange(after!.AuthTime!.Value - before!.AuthTime!.Value, 3500, 3700);
        Assert.Equal((before.Id, before.SessionId), (after.Id, after.SessionId));
    }

    [Fact]
    public async Task PromptLogin_AtAProviderThatDoesNotAsk_IsRefused()
    {
        await using var scene = await ProviderScene.StartAsync();
        scene.Provider.LoginAge = TimeSpan.FromHours(1);
        (await scene.SignInAsync("Hana-1")).Dispose();
        var before = await scene.WhoAsync();
        scene.Provider.IgnoresPrompt = true;

        (await scene.AskAsync(Fresh)).Dispose();

        Assert.Equal("/account/external/failed?code=not-fresh", scene.Browser.At.PathAndQuery);
        Assert.Equal(before!.AuthTime, (await scene.WhoAsync())?.AuthTime);
    }

    [Fact]
    public async Task PromptLogin_AtAProviderThatDoesNotSayWhen_IsRefused()
    {
        await using var scene = await ProviderScene.StartAsync();
        scene.Provider.OmitsAuthTime = true;
        (await scene.SignInAsync("Hana-1")).Dispose();
        Assert.Null((await scene.WhoAsync())?.AuthTime);

        (await scene.SignInAsync("Hana-1", Fresh)).Dispose();

        Assert.Equal("/account/external/failed?code=not-fresh", scene.Browser.At.PathAndQuery);
    }

    [Fact]
    public async Task PromptLogin_ByAnotherPerson_IsRefusedAndTheSessionStays()
    {
        await using var scene = await ProviderScene.StartAsync();
        (await scene.SignInAsync("Hana-1")).Dispose();

        (await scene.SignInAsync("juno-2", Fresh)).Dispose();

        Assert.Equal("/account/external/failed?code=other-person", scene.Browser.At.PathAndQuery);
        Assert.Equal("oidc:Hana-1", (await scene.WhoAsync())?.Id);
    }

    [Fact]
    public async Task SignIn_WithALoginOlderThanTheMaximumAge_IsRefused()
    {
        await using var scene = await ProviderScene.StartAsync();
        scene.Provider.LoginAge = TimeSpan.FromHours(13);

        (await scene.SignInAsync("Hana-1")).Dispose();

        Assert.Equal("/account/external/failed?code=not-fresh", scene.Browser.At.PathAndQuery);
        Assert.Null(await scene.WhoAsync());
    }
}
